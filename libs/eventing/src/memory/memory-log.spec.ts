import { describeEventLog } from '../testing/event-log.contract.js';
import { MemoryEventLog } from './memory-log.js';

describeEventLog('the log in memory', async () => ({ log: new MemoryEventLog(), close: async () => undefined }));
