import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import { type DueWorkContext, doLater, tick } from '@/cloud/platform/outbox';
import { clientOf, refused, startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestCommunity, type TestPerson } from '@/test/cloud/test-community';
import { answerCalls, envelopeSchema } from './answer-calls';
import { recordDeed } from './audit-log';
import { inCommunity, openDatabase } from './database';

let cloud: TestCloud;
let community: TestCommunity;
let resident: TestPerson;

beforeAll(async () => {
  cloud = await startTestCloud();
  community = await aCommunity(cloud);
  resident = await community.aResident();
});
afterAll(() => cloud.stop());

const aPhoto = (id = uuid()) => ({
  id,
  location: id,
  contentType: 'image/png' as const,
  byteCount: 10,
});
const photosKept = async () =>
  Number((await cloud.owner.query('select count(*) from stored_file')).rows[0].count);

describe('identity and audience', () => {
  it('an unknown visitor can read the directory of communities', async () => {
    const communities = await cloud.as(null, null).community.listCommunities.query();
    expect(communities.map(({ id }) => id)).toContain(community.id);
  });

  it.each([
    ['somebody not logged in', () => cloud.as(null, community.id), 'notLoggedIn'],
    [
      'somebody who has not consented',
      () => cloud.as('dev-never-seen', community.id),
      'consentMissing',
    ],
    ['a call for no community', () => cloud.as(resident.openId, null), 'notAllowed'],
    [
      'a call for a community that does not exist',
      () => cloud.as(resident.openId, uuid()),
      'communityUnknown',
    ],
  ] as const)('%s is refused', async (_who, client, code) => {
    await refused(client().files.registerFile.mutate(aPhoto()), code);
  });

  it('a binding that expires takes the rights away at that instant', async () => {
    const guest = await community.aResident({ expiresAt: new Date(cloud.now.getTime() + 1000) });
    await guest.client.files.registerFile.mutate(aPhoto());
    cloud.advance(1000);
    await refused(guest.client.files.registerFile.mutate(aPhoto()), 'notAllowed');
  });
});

describe('idempotent mutations', () => {
  it('a retry after a lost answer gets the first answer and writes nothing', async () => {
    const context = { requestId: randomUUID() };
    const photo = aPhoto();
    const first = await resident.client.files.registerFile.mutate(photo, { context });
    const before = await photosKept();
    expect(await resident.client.files.registerFile.mutate(photo, { context })).toEqual(first);
    expect(await photosKept()).toBe(before);
  });

  it('the same request ten times at once counts once and all get the same answer', async () => {
    const context = { requestId: randomUUID() };
    const photo = aPhoto();
    const before = await photosKept();
    const answers = await Promise.all(
      Array.from({ length: 10 }, () =>
        resident.client.files.registerFile.mutate(photo, { context }),
      ),
    );
    expect(new Set(answers.map((answer) => answer.fileId))).toEqual(new Set([photo.id]));
    expect(await photosKept()).toBe(before + 1);
  });

  it('a request id with other contents is refused', async () => {
    const context = { requestId: randomUUID() };
    await resident.client.files.registerFile.mutate(aPhoto(), { context });
    await refused(
      resident.client.files.registerFile.mutate(aPhoto(), { context }),
      'requestIdReused',
    );
  });

  it("another person's request id replays nothing", async () => {
    const neighbour = await community.aResident();
    const context = { requestId: randomUUID() };
    await resident.client.files.registerFile.mutate(aPhoto(), { context });
    const own = aPhoto();
    expect(await neighbour.client.files.registerFile.mutate(own, { context })).toEqual({
      fileId: own.id,
    });
  });

  it('an answer is kept for a month, long after any retry, and then forgotten', async () => {
    await resident.client.files.registerFile.mutate(aPhoto());
    const kept = async () =>
      Number((await cloud.owner.query('select count(*) from idempotent_request')).rows[0].count);
    const services = { database: cloud.database, logger: cloud.services.logger, dueWork: {} };
    const day = 86_400_000;
    await tick(services, new Date(cloud.now.getTime() + 29 * day));
    expect(await kept()).toBeGreaterThan(0);
    await tick(services, new Date(cloud.now.getTime() + 31 * day));
    expect(await kept()).toBe(0);
  });

  it('a refused request leaves no note, so that it can be tried again', async () => {
    const context = { requestId: randomUUID() };
    const photo = { ...aPhoto(), location: '../../etc/passwd' };
    await refused(resident.client.files.registerFile.mutate(photo, { context }), 'fileUnknown');
    await refused(resident.client.files.registerFile.mutate(photo, { context }), 'fileUnknown');
  });
});

describe('row-level security and append-only tables', () => {
  it('a query that forgets the community sees only the rows of its own', async () => {
    const other = await aCommunity(cloud, { name: '另一个小区' });
    await other.aUnit();
    await inCommunity(cloud.database, community.id, async (transaction) => {
      const rows = await transaction
        .selectFrom('storedFile')
        .select('communityId')
        .distinct()
        .execute();
      expect(rows).toEqual([{ communityId: community.id }]);
      const { rows: units } = await sql<{
        communityId: string;
      }>`select distinct community_id from unit`.execute(transaction);
      expect(units.map((unit) => unit.communityId)).toEqual([community.id]);
    });
  });

  it('every table that holds a community id is protected', async () => {
    const { rows } = await cloud.owner.query(`
      select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'community_id'
      where c.relkind = 'r' and not c.relrowsecurity and c.relnamespace = 'public'::regnamespace`);
    expect(rows).toEqual([]);
  });

  it("every community table's primary key begins with the community", async () => {
    const { rows } = await cloud.owner.query(`
      select c.relname from pg_class c
      join pg_attribute a on a.attrelid = c.oid and a.attname = 'community_id'
      join pg_index i on i.indrelid = c.oid and i.indisprimary
      where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and i.indkey[0] <> a.attnum`);
    expect(rows).toEqual([]);
  });

  it('a row cannot be written into another community', async () => {
    const other = await aCommunity(cloud);
    const writing = inCommunity(cloud.database, community.id, (transaction) =>
      recordDeed(
        { transaction, communityId: other.id, accountId: null, now: cloud.now },
        'test.deed',
        null,
      ),
    );
    await expect(writing).rejects.toThrow(/row-level security/);
  });

  it('the audit log can be neither changed nor emptied', async () => {
    await inCommunity(cloud.database, community.id, (transaction) =>
      recordDeed(
        { transaction, communityId: community.id, accountId: null, now: cloud.now },
        'test.deed',
        null,
      ),
    );
    const tamper = (statement: string) =>
      inCommunity(cloud.database, community.id, (transaction) =>
        sql.raw(statement).execute(transaction),
      );
    await expect(tamper("update audit_entry set action = 'x'")).rejects.toThrow(
      /permission denied/,
    );
    await expect(tamper('delete from audit_entry')).rejects.toThrow(/permission denied/);
    await expect(tamper('truncate audit_entry')).rejects.toThrow(/permission denied/);
  });
});

describe('input the database cannot keep', () => {
  it.each([
    ['NUL', 'a\u0000b'],
    ['half a surrogate pair', 'a\ud800b'],
  ])('%s is refused before anything is written', async (_name, text) => {
    await refused(
      resident.client.files.registerFile.mutate({ ...aPhoto(), location: text }),
      'inputInvalid',
    );
  });

  it.each([
    ['arrays', '[', ']'],
    ['objects', '{"a":', '}'],
  ])('%s nested far deeper than any form are refused', async (_name, open, close) => {
    const depth = 50_000;
    const input = JSON.parse(`${open.repeat(depth)}1${close.repeat(depth)}`);
    const { answers } = await answerCalls(
      cloud.services,
      { openId: resident.openId },
      {
        communityId: community.id,
        calls: [{ path: 'files.registerFile', type: 'mutation', input, requestId: randomUUID() }],
      },
    );
    expect(answers).toMatchObject([{ error: { refusal: { code: 'inputInvalid' } } }]);
  });

  it.each(['aaaaaaaa\u0000', 'aaaaaaaa\ud800', 'a b c d e', '编号编号编号编号'])(
    'the request id %j is none',
    (requestId) => {
      const call = { path: 'files.registerFile', type: 'mutation', requestId };
      expect(envelopeSchema.safeParse({ communityId: null, calls: [call] }).success).toBe(false);
    },
  );

  it('names the fields that are wrong', async () => {
    const details = await refused(
      resident.client.files.registerFile.mutate({ ...aPhoto(), byteCount: -1 }),
      'inputInvalid',
    );
    expect(details.fields).toEqual(['byteCount']);
  });

  it.each(['__proto__', 'constructor', 'toString', 'community', 'community.__proto__'])(
    'the path %s is no operation',
    async (path) => {
      const { answers } = await answerCalls(cloud.services, null, {
        communityId: null,
        calls: [{ path, type: 'query' }],
      });
      expect(answers).toEqual([{ error: { code: 'unknownOperation', logId: expect.any(String) } }]);
    },
  );
});

it('a database that cannot be reached is answered as unavailable, so that the phone asks again', async () => {
  const database = openDatabase({
    connectionString: 'postgres://nobody:nothing@127.0.0.1:1/none',
    poolSize: 1,
    onIdleError: () => undefined,
  });
  const client = clientOf({ ...cloud.services, database }, resident.openId, community.id);
  await expect(client.files.registerFile.mutate(aPhoto())).rejects.toMatchObject({
    data: { code: 'unavailable' },
  });
  await database.destroy();
});

describe('outbox', () => {
  const work = async (kind: string, dueAt: Date) =>
    inCommunity(cloud.database, community.id, (transaction) =>
      doLater({ transaction, communityId: community.id }, kind, { kind }, dueAt),
    );

  it('work is done when due and not before, and exactly once by any number of ticks', async () => {
    const done: unknown[] = [];
    const services = {
      database: cloud.database,
      logger: cloud.services.logger,
      dueWork: {
        'test.once': async (_context: unknown, payload: unknown) => void done.push(payload),
      },
    };
    const dueAt = new Date(cloud.now.getTime() + 60_000);
    await work('test.once', dueAt);
    await tick(services, cloud.now);
    expect(done).toEqual([]);
    await Promise.all(Array.from({ length: 8 }, () => tick(services, dueAt)));
    expect(done).toEqual([{ kind: 'test.once' }]);
  });

  it('work that fails leaves nothing behind and is tried again later', async () => {
    let attempts = 0;
    const services = {
      database: cloud.database,
      logger: cloud.services.logger,
      dueWork: {
        'test.fails': async ({ transaction, communityId, now }: DueWorkContext) => {
          attempts += 1;
          await recordDeed(
            { transaction, communityId, accountId: null, now },
            'test.halfDone',
            null,
          );
          if (attempts === 1) throw new Error('the first attempt fails');
        },
      },
    };
    await work('test.fails', cloud.now);
    await tick(services, cloud.now);
    const halfDone = () =>
      cloud.owner.query("select 1 from audit_entry where action = 'test.halfDone'");
    expect((await halfDone()).rowCount).toBe(0);
    await tick(services, new Date(cloud.now.getTime() + 3_600_000));
    expect(attempts).toBe(2);
    expect((await halfDone()).rowCount).toBe(1);
  });
});
