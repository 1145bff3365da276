import { type CommandBus } from '@nestjs/cqrs';
import { describe, expect, it } from '@jest/globals';
import { type AccountId, type Actor, deciders, type DocumentId, policyDocumentRef } from '@greenledger/domain';
import { createDecide, MemoryEventLog } from '@greenledger/eventing';
import { ControlledClock } from './clock.js';
import { type Act, type AnyCommand, Commands } from './commands.js';
import { type Decide } from './decide.command.js';

const office: Actor = { account: 'office' as AccountId, role: 'ProvincialOfficer' };
const number = { printed: '〔2020〕1号', normalised: '〔2020〕1号' };
const ref = policyDocumentRef(number.normalised as DocumentId);
const register = {
  type: 'RegisterPolicyDocument',
  number,
  title: '绿色社区创建行动方案' as string,
  issuers: ['housing'],
  dated: '2020-07-22',
} as const;

const start = () => {
  const log = new MemoryEventLog();
  const decide = createDecide({ log, deciders });
  const seen: Decide['envelope'][] = [];
  const execute = ({ envelope }: Decide) => {
    seen.push(envelope);
    return decide(envelope);
  };
  const clock = new ControlledClock('2020-09-11T15:59:59.000Z');
  return { commands: new Commands({ execute } as unknown as CommandBus, clock), seen, clock, log };
};
const act = (key: string, more: Partial<Act> = {}): Act => ({
  actor: office,
  key,
  route: 'POST /api/policy-documents',
  correlationId: 'request-1',
  ...more,
});

describe('a command from outside', () => {
  it('is stamped with the clock, the legal date in Shanghai and the request it came with', async () => {
    const { commands, clock, seen } = start();
    const answer = await commands.send(ref, register, act('k1'));
    expect(answer).toMatchObject({ id: ref.id, revision: 0, repeated: false });
    expect(answer.events[0]).toMatchObject({ effectiveOn: '2020-09-11', at: '2020-09-11T15:59:59.000Z' });
    clock.advanceTo('2020-09-11T16:00:00.000Z');
    await commands.send(ref, { type: 'CorrectPolicyDocument', reason: 'r' }, act('k2', { expectedRevision: 0 }));
    expect(seen[1]).toMatchObject({ today: '2020-09-12', correlationId: 'request-1', expectedRevision: 0 });
  });

  it('has an id made of account, stream and key', async () => {
    const { commands, seen } = start();
    await commands.send(ref, register, act('k1'));
    await commands.send(ref, register, act('k1'));
    expect(seen[1]!.commandId).toBe(seen[0]!.commandId);
    const others = [act('k2'), act('k1', { actor: { ...office, account: 'other' as AccountId } })];
    for (const other of others) await commands.send(ref, register, other).catch(() => undefined);
    await commands.send(policyDocumentRef('y' as DocumentId), register, act('k1'));
    expect(new Set(seen.map(({ commandId }) => commandId)).size).toBe(4);
  });

  it('that creates its stream draws the id from account, route and key, so that a repeat finds it', async () => {
    const { commands, log } = start();
    const open = (key: string, title: string) =>
      commands.create((id) => policyDocumentRef(id as DocumentId), { ...register, title }, act(key));
    const first = await open('k1', 'plans');
    expect(await open('k1', 'plans')).toMatchObject({ id: first.id, repeated: true });
    expect((await open('k2', 'plans')).id).not.toBe(first.id);
    await expect(open('k1', 'pilots')).rejects.toMatchObject({ code: 'IdempotencyKeyReused' });
    expect(await log.readAll('' as never, 10)).toHaveLength(2);
  });

  it('carries a legal date beside it only where its decider takes one', async () => {
    const { commands, seen } = start();
    const sent = { ...register, effectiveOn: '2020-09-01' };
    await commands.send(ref, sent, act('k1'));
    expect(seen[0]!.effectiveOn).toBeUndefined();
    const backdated = Object.entries(deciders).find(([, { backdates }]) => (backdates?.length ?? 0) > 0)!;
    const command = { type: backdated[1].backdates![0], effectiveOn: '2020-09-01' } as unknown as AnyCommand;
    await commands.send({ kind: backdated[0], id: 'x' }, command, act('k1')).catch(() => undefined);
    expect(seen[1]!.effectiveOn).toBe('2020-09-01');
    expect(seen[1]!.command).not.toHaveProperty('effectiveOn');
  });
});
