import { type RecordedEvent } from '@greenledger/eventing';
import { type ObligationScheduleEvent } from '../obligation-schedule/obligation-schedule.events.js';
import { type OpenObligation } from '../obligation/obligation.js';
import { obligationId, obligationRef } from '../obligation/obligation.state.js';
import { type Process } from './process.js';

const isPeriodOpened = (event: RecordedEvent): event is RecordedEvent<ObligationScheduleEvent> =>
  event.type === 'ObligationPeriodOpened';

/** A period that opened gives each of its obligors an obligation of its own. */
export const openObligations: Process = {
  name: 'open-obligations',
  react: (event) => {
    if (!isPeriodOpened(event)) return [];
    const { scheme, kind, period, obligors } = event.data;
    return obligors.map((obligor) => {
      const command: OpenObligation = { type: 'OpenObligation', scheme, kind, period, obligor };
      return { stream: obligationRef(obligationId({ scheme, kind, period, obligor })), command };
    });
  },
};
