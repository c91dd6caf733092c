import fc from 'fast-check';
import { type MessageKind, messageKindNames } from './message-kinds';
import { spendPermissions } from './message-permission';

const message = (id: string, accountId: string, kind: MessageKind = 'pollReminder') => ({
  id,
  accountId,
  kind,
});
const having = (remaining: number, kind: MessageKind = 'pollReminder') =>
  new Map([['a', new Map([[kind, remaining]])]]);

it('nobody who has not accepted is sent anything', () => {
  expect(spendPermissions([message('1', 'a')], new Map()).toSend).toEqual(new Set());
  expect(spendPermissions([message('1', 'a')], having(0)).toSend).toEqual(new Set());
});

it('one acceptance is one message, the oldest first', () => {
  const { toSend, left } = spendPermissions([message('1', 'a'), message('2', 'a')], having(1));
  expect(toSend).toEqual(new Set(['1']));
  expect(left.get('a')?.get('pollReminder')).toBe(0);
});

it('what was accepted of one kind is not used for another, nor for somebody else', () => {
  const permissions = having(5, 'pollResult');
  const waiting = [message('1', 'a'), message('2', 'b', 'pollResult')];
  expect(spendPermissions(waiting, permissions).toSend).toEqual(new Set());
});

it('never sends more than was accepted and never keeps less than nothing', () => {
  const accounts = ['a', 'b', 'c'];
  const some = fc.array(
    fc.record({
      accountId: fc.constantFrom(...accounts),
      kind: fc.constantFrom(...messageKindNames),
    }),
    { maxLength: 40 },
  );
  const accepted = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 9, maxLength: 9 });
  fc.assert(
    fc.property(some, accepted, (messages, counts) => {
      const permissions = new Map(
        accounts.map((account, a) => [
          account,
          new Map(messageKindNames.map((kind, k) => [kind, counts[a * 3 + k] ?? 0])),
        ]),
      );
      const waiting = messages.map((one, index) => ({ ...one, id: `${index}` }));
      const { toSend, left } = spendPermissions(waiting, permissions);
      for (const account of accounts)
        for (const kind of messageKindNames) {
          const before = permissions.get(account)?.get(kind) ?? 0;
          const sent = waiting.filter(
            (one) => toSend.has(one.id) && one.accountId === account && one.kind === kind,
          ).length;
          const wanted = waiting.filter(
            (one) => one.accountId === account && one.kind === kind,
          ).length;
          expect(sent).toBe(Math.min(before, wanted));
          expect(left.get(account)?.get(kind)).toBe(before - sent);
        }
    }),
  );
});
