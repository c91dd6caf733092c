import { inCommunity } from '@/cloud/platform/database';
import type { MessageKind } from '@/shared/messages/message-kinds';
import { refused, startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestCommunity, type TestPerson } from '@/test/cloud/test-community';
import { leaveMessages } from './leave-messages';
import type { MessageSender, OutgoingMessage, SendOutcome } from './message-sender';

jest.setTimeout(30_000);

let cloud: TestCloud;
let community: TestCommunity;
let person: TestPerson;
beforeAll(async () => {
  cloud = await startTestCloud();
});
afterAll(() => cloud.stop());
beforeEach(async () => {
  cloud.now = new Date('2026-11-22T02:00:00Z');
  cloud.sender = null;
  community = await aCommunity(cloud);
  person = await community.aResident();
});

const poll = '019aa000-0000-7000-8000-000000000001';
const leave = (occasion: string, to = person, kind: MessageKind = 'pollReminder') =>
  inCommunity(cloud.database, community.id, (transaction) =>
    leaveMessages({ transaction, communityId: community.id, now: cloud.now }, [
      {
        accountId: to.accountId,
        kind,
        subjectId: poll,
        occasion,
        title: '要不要建充电棚',
        body: '您还没有投票。',
        aboutTime: cloud.now,
      },
    ]),
  );
const accept = (...kinds: MessageKind[]) => person.client.messages.acceptMessages.mutate({ kinds });
const inbox = async (of = person) => (await of.client.messages.listMessages.query({})).items;
const deliveries = async () => {
  const { rows } = await cloud.owner.query<{ delivery: string }>(
    'select delivery from message where community_id = $1 order by id',
    [community.id],
  );
  return rows.map(({ delivery }) => delivery);
};
const remaining = async (kind: MessageKind = 'pollReminder') => {
  const { rows } = await cloud.owner.query<{ remaining: number }>(
    'select remaining from message_permission where account_id = $1 and kind = $2',
    [person.accountId, kind],
  );
  return rows[0]?.remaining ?? null;
};

/** A way out of the app that answers as told and remembers what it was given. */
function aSender(...outcomes: SendOutcome[]) {
  const sent: OutgoingMessage[] = [];
  const sender: MessageSender = {
    send: async (message) => {
      sent.push(message);
      return outcomes.shift() ?? 'sent';
    },
  };
  cloud.sender = sender;
  return sent;
}

describe('the inbox', () => {
  it('has every message, newest first, and the same occasion once', async () => {
    await leave('one');
    await leave('one');
    cloud.advance(1_000);
    await leave('two', person, 'pollResult');
    await cloud.tick();
    expect(await inbox()).toMatchObject([
      { kind: 'pollResult', subjectId: poll, isRead: false },
      { kind: 'pollReminder', title: '要不要建充电棚', body: '您还没有投票。' },
    ]);
    expect(await deliveries()).toEqual(['inApp', 'inApp']);
  });

  it('is one’s own: nobody else reads it or marks it as read', async () => {
    const neighbour = await community.aResident();
    await leave('one');
    expect(await inbox(neighbour)).toEqual([]);
    const [message] = await inbox();
    await neighbour.client.messages.readMessages.mutate({ messageIds: [message!.id] });
    expect(await inbox()).toMatchObject([{ isRead: false }]);
    const elsewhere = await (await aCommunity(cloud)).aResident();
    await elsewhere.client.messages.readMessages.mutate({ messageIds: [message!.id] });
    expect(await person.client.messages.countUnreadMessages.query()).toEqual({ unread: 1 });
  });

  it('counts what is unread until it is read', async () => {
    await leave('one');
    await leave('two');
    const { messages } = person.client;
    const [newest] = await inbox();
    await messages.readMessages.mutate({ messageIds: [newest!.id] });
    expect(await messages.countUnreadMessages.query()).toEqual({ unread: 1 });
    expect((await inbox()).map(({ isRead }) => isRead)).toEqual([true, false]);
  });

  it('comes in pages without gap or repeat', async () => {
    for (let number = 0; number < 5; number += 1) await leave(`occasion ${number}`);
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page: { items: { id: string }[]; nextCursor: string | null } =
        await person.client.messages.listMessages.query({ limit: 2, cursor });
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(new Set(seen).size).toBe(5);
  });

  it.each([[['<script>']], [[]], [Array(51).fill(poll)]])(
    'ids that are none are refused (%#)',
    async (messageIds) => {
      await refused(person.client.messages.readMessages.mutate({ messageIds }), 'inputInvalid');
    },
  );
});

describe('permission', () => {
  it('one acceptance is one message through WeChat; the next stays in the app', async () => {
    const sent = aSender();
    await accept('pollReminder');
    await leave('one');
    await leave('two');
    await cloud.tick();
    expect(sent).toEqual([
      expect.objectContaining({ openId: person.openId, kind: 'pollReminder', subjectId: poll }),
    ]);
    expect(await deliveries()).toEqual(['sent', 'inApp']);
    expect(await remaining()).toBe(0);
    expect(await inbox()).toHaveLength(2);
  });

  it('adds up, by kind', async () => {
    await accept('pollReminder', 'pollResult');
    await accept('pollReminder');
    expect([
      await remaining(),
      await remaining('pollResult'),
      await remaining('pollOpens'),
    ]).toEqual([2, 1, null]);
  });

  it('is spent when WeChat says that the person takes no more', async () => {
    aSender('refused');
    for (let times = 0; times < 3; times += 1) await accept('pollReminder');
    await leave('one');
    await cloud.tick();
    expect(await deliveries()).toEqual(['refused']);
    expect(await remaining()).toBe(0);
  });

  it.each([[[]], [['pollReminder', 'pollReminder']], [['lottery']]])(
    'of kinds %j is refused',
    async (kinds) => {
      await refused(
        person.client.messages.acceptMessages.mutate({ kinds: kinds as MessageKind[] }),
        'inputInvalid',
      );
    },
  );
});

describe('sending', () => {
  it('what WeChat could not take now is tried again later, with its permission, five times', async () => {
    const sent = aSender('tryAgain', 'tryAgain', 'tryAgain', 'tryAgain', 'tryAgain');
    await accept('pollReminder');
    await leave('one');
    await cloud.tick();
    expect([await deliveries(), await remaining()]).toEqual([['waiting'], 1]);
    await cloud.tick();
    expect(sent).toHaveLength(1);
    for (let times = 0; times < 6; times += 1) {
      cloud.advance(3_600_000);
      await cloud.tick();
    }
    expect(sent).toHaveLength(5);
    expect(await deliveries()).toEqual(['failed']);
  });

  it.each(['failed', 'unknown'] as const)('%s is not tried again', async (outcome) => {
    const sent = aSender(outcome);
    await accept('pollReminder');
    await accept('pollReminder');
    await leave('one');
    await cloud.tick();
    cloud.advance(86_400_000);
    await cloud.tick();
    expect(sent).toHaveLength(1);
    expect(await deliveries()).toEqual([outcome]);
  });

  it('a sender that breaks counts as unknown and stops nothing else', async () => {
    const other = await community.aResident();
    cloud.sender = {
      send: async ({ openId }) => {
        if (openId === person.openId) throw new Error('broken');
        return 'sent';
      },
    };
    await accept('pollReminder');
    await other.client.messages.acceptMessages.mutate({ kinds: ['pollReminder'] });
    await leave('one');
    await leave('two', other);
    await cloud.tick();
    expect((await deliveries()).sort()).toEqual(['sent', 'unknown']);
  });

  it('ticks side by side send each message once', async () => {
    const sent = aSender();
    for (let number = 0; number < 30; number += 1) {
      await accept('pollReminder');
      await leave(`occasion ${number}`);
    }
    await Promise.all(Array.from({ length: 4 }, () => cloud.tick()));
    expect(sent).toHaveLength(30);
    expect(await remaining()).toBe(0);
  });

  it('a process that dies while sending never sends twice; the message is in the app', async () => {
    await accept('pollReminder');
    await leave('one');
    // The claim is committed, the answer never written down.
    await cloud.owner.query("update message set delivery = 'sending' where community_id = $1", [
      community.id,
    ]);
    const sent = aSender();
    cloud.advance(86_400_000);
    await cloud.tick();
    expect(sent).toEqual([]);
    expect(await inbox()).toHaveLength(1);
  });

  it('an account that was closed has no address, and nobody is written to', async () => {
    const sent = aSender();
    await accept('pollReminder');
    await leave('one');
    await person.client.community.closeAccount.mutate();
    await cloud.tick();
    expect(sent).toEqual([]);
    expect(await deliveries()).toEqual(['failed']);
  });

  it('addresses are told of messages being sent alone, and of one’s own community', async () => {
    await leave('one');
    const ask = (communityId: string) =>
      inCommunity(cloud.database, communityId, async (transaction) => {
        const { rows } = await cloud.owner.query('select id from message where community_id = $1', [
          community.id,
        ]);
        const ids = rows.map(({ id }: { id: string }) => id);
        const { sql } = await import('kysely');
        return (await sql`select * from message_addresses(${ids}::uuid[])`.execute(transaction))
          .rows;
      });
    expect(await ask(community.id)).toEqual([]);
    await cloud.owner.query("update message set delivery = 'sending' where community_id = $1", [
      community.id,
    ]);
    expect(await ask((await aCommunity(cloud)).id)).toEqual([]);
    expect(await ask(community.id)).toMatchObject([{ openId: person.openId }]);
  });
});

describe('what the phone may ask for', () => {
  const template = {
    templateId: 'tmpl-1',
    fields: { title: 'thing1', time: 'time2', note: 'thing3' },
  };
  afterEach(() => {
    delete process.env.WECHAT_MESSAGE_TEMPLATES;
  });

  it('is nothing without templates', async () => {
    expect(await person.client.messages.messagePermissions.query()).toEqual([]);
  });

  it('is each template there is, with what is left', async () => {
    process.env.WECHAT_MESSAGE_TEMPLATES = JSON.stringify({ pollReminder: template });
    await accept('pollReminder');
    expect(await person.client.messages.messagePermissions.query()).toEqual([
      { kind: 'pollReminder', templateId: 'tmpl-1', remaining: 1 },
    ]);
  });
});
