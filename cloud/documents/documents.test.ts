import { inCommunity } from '@/cloud/platform/database';
import { refused, startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestCommunity, type TestPerson } from '@/test/cloud/test-community';
import { partLength } from './keeping/read-part';
import { keepDocument } from './public';
import { documentsRouter } from './router';

let cloud: TestCloud;
let here: TestCommunity;
let staff: TestPerson;

beforeAll(async () => {
  cloud = await startTestCloud();
  here = await aCommunity(cloud);
  staff = await here.aStaffMember('ownersCommittee');
});
afterAll(() => cloud.stop());

const keep = (bytes: Uint8Array, owner = staff) =>
  inCommunity(cloud.database, here.id, async (transaction) => {
    const { sql } = await import('kysely');
    await sql`select set_config('app.account_id', ${owner.accountId}, true)`.execute(transaction);
    return keepDocument(
      { transaction, communityId: here.id, accountId: owner.accountId, now: cloud.now },
      { title: '更换电梯 表决票', type: 'pdf', bytes },
    );
  });

const read = (person: TestPerson, address: string, part = 0) =>
  person.client.documents.readPart.query({ address, part });

async function whole(person: TestPerson, address: string): Promise<Buffer> {
  const { parts, contentBase64 } = await read(person, address);
  const rest = [];
  for (let part = 1; part < parts; part += 1)
    rest.push((await read(person, address, part)).contentBase64);
  return Buffer.concat([contentBase64, ...rest].map((text) => Buffer.from(text, 'base64')));
}

it('comes back byte for byte, in parts that a cloud function may answer', async () => {
  const bytes = Buffer.alloc(2 * partLength + 17, 'abc\u0000表决');
  const { address, name } = await keep(bytes);
  expect(name).toBe('更换电梯 表决票.pdf');
  expect((await read(staff, address)).contentType).toBe('application/pdf');
  expect((await whole(staff, address)).equals(bytes)).toBe(true);
  await refused(read(staff, address, 3), 'documentNotFound');
});

it('more than 20 MB are refused', async () => {
  await expect(keep(Buffer.alloc(20 * 1024 * 1024 + 1))).rejects.toMatchObject({
    code: 'documentTooLarge',
  });
});

it('a document of exactly one part has no second', async () => {
  const { address } = await keep(Buffer.alloc(partLength, 1));
  expect((await read(staff, address)).parts).toBe(1);
  await refused(read(staff, address, 1), 'documentNotFound');
});

describe('who may read a document', () => {
  it.each([
    ['another of the same staff', () => here.aStaffMember('ownersCommittee')],
    ['the administrator', () => here.aStaffMember('administrator')],
    ['an owner', () => here.aResident()],
  ])('not %s', async (_who, someone) => {
    const { address } = await keep(Buffer.from('x'));
    await refused(read(await someone(), address), 'documentNotFound');
  });

  it('not somebody of another community, by its id or with its address', async () => {
    const { address } = await keep(Buffer.from('x'));
    const elsewhere = await aCommunity(cloud);
    const other = await elsewhere.aStaffMember('administrator');
    await refused(read(other, address), 'documentNotFound');
    const stranger = cloud.as(other.openId, here.id);
    await refused(stranger.documents.readPart.query({ address, part: 0 }), 'notAllowed');
  });

  it('not a visitor, nor an account that belongs nowhere', async () => {
    const { address } = await keep(Buffer.from('x'));
    const ask = (openId: string | null) =>
      cloud.as(openId, here.id).documents.readPart.query({ address, part: 0 });
    await refused(ask(null), 'notLoggedIn');
    await refused(ask((await here.aStranger()).openId), 'notAllowed');
  });

  it('every operation of documents stands in this test', () => {
    expect(Object.keys(documentsRouter._def.procedures)).toEqual(['readPart']);
  });
});

it('is there for a day and then deleted', async () => {
  const { address } = await keep(Buffer.from('x'));
  cloud.advance(24 * 3_600_000 - 1);
  await read(staff, address);
  cloud.advance(1);
  await refused(read(staff, address), 'documentNotFound');
  await cloud.tick();
  const { rows } = await cloud.owner.query('select 1 from kept_document where id = $1', [address]);
  expect(rows).toEqual([]);
});

it('a tenth document and no more: the oldest makes room, and others keep theirs', async () => {
  const colleague = await here.aStaffMember('ownersCommittee');
  const { address: theirs } = await keep(Buffer.from('x'), colleague);
  const addresses = [];
  for (let made = 0; made < 11; made += 1) {
    addresses.push((await keep(Buffer.from('x'))).address);
    cloud.advance(1000);
  }
  await refused(read(staff, addresses[0]!), 'documentNotFound');
  await read(staff, addresses[1]!);
  await read(colleague, theirs);
  await cloud.tick();
});
