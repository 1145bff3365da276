import { setTimeout as sleep } from 'node:timers/promises';
import { FakeServer } from '../../dist/libs/eventing/src/esdb/testing/fake-server.js';

/**
 * The event store in miniature in a process of its own, so that it outlives those it answers: tells its parent its
 * address, and is as well as its parent tells it to be.
 */
const server = await FakeServer.start();
const leader = { address: '127.0.0.1', port: server.gate.port };
const always = (fault, ...calls) => calls.forEach((call) => server.faults.next(call, fault, Infinity));
const late = (ms) => ({
  is: 'late',
  get until() {
    return sleep(ms);
  },
});
const states = {
  well: () => undefined,
  // nobody gets in, and who was in is thrown out
  shut: () => server.gate.shut(),
  // writes what it is sent, and says that it is about to stop
  deaf: () => always({ is: 'unavailable', stored: true }, 'append'),
  slow: () => always(late(1_500), 'append', 'read'),
  // writes, and answers when nobody waits for it any more
  late: () => always(late(7_000), 'append'),
  // an election: no node leads
  election: () => always({ is: 'not-leader', leader }, 'append', 'read'),
};
let shut = false;
process.on('message', async (state) => {
  server.faults.clear();
  if (shut) await server.gate.reopen();
  await states[state]();
  shut = state === 'shut';
  process.send(state);
});
process.send(server.url);
process.on('disconnect', () => void server.stop().then(() => process.exit(0)));
