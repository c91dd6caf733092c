import { createPublicKey, hash, verify } from 'node:crypto';
import { v7 as uuid } from 'uuid';
import { inCommunity } from '@/cloud/platform/database';
import { compactStrokes } from '@/shared/conventions/acknowledgement/signature-rules';
import { drawnName, readOf, sign, signOnTablet } from '@/test/cloud/test-acknowledgements';
import { refused, startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import {
  aCommunity,
  type TestCommunity,
  type TestPerson,
  type TestUnit,
} from '@/test/cloud/test-community';
import { anEditionInForce, comeIntoForce, type TestEdition } from '@/test/cloud/test-conventions';
import { lockConvention } from '../convention-rows';

jest.setTimeout(60_000);

let cloud: TestCloud;
let community: TestCommunity;
let committee: TestPerson;
let home: TestUnit;
let owner: TestPerson;
let wife: TestPerson;
let first: TestEdition;
let number = 0;

beforeAll(async () => {
  cloud = await startTestCloud();
  community = await aCommunity(cloud);
  committee = await community.aStaffMember('residentsCommittee');
});
afterAll(() => cloud.stop());
beforeEach(async () => {
  number += 1;
  home = await community.aUnit({ ownerNames: ['李建国', '周敏'] });
  owner = await community.aResident({ unit: home });
  wife = await community.aResident({ unit: home, relation: 'family' });
  first = await anEditionInForce(cloud, community, committee, { name: `居民公约${number}` });
});

const stateOf = ({ client }: TestPerson, { conventionId } = first) =>
  client.conventions.acknowledgementState.query({ conventionId });
const receiptOf = ({ client }: TestPerson, acknowledgementId: string) =>
  client.conventions.readReceipt.query({ acknowledgementId });
const reworded = (edition: TestEdition) =>
  edition.paragraphs.map((paragraph, at) =>
    at === 2 ? { ...paragraph, text: '晚上九点以后放低音量。' } : paragraph,
  );
const nextEdition = () =>
  comeIntoForce(cloud, community, committee, first, { number: 2, paragraphs: reworded(first) });

describe('signing on one’s own phone', () => {
  it('the receipt proves which words were signed, by whom and how', async () => {
    const { acknowledgementId } = await sign(owner, first, home.id);
    const receipt = await receiptOf(owner, acknowledgementId);
    expect(receipt).toMatchObject({
      ...{ edition: 1, textDigest: first.digest, signerName: '李建国', way: 'signature' },
      ...{ strokes: drawnName, helper: null, revoked: null, isOwn: true, editionInForce: 1 },
    });
    const statement = JSON.parse(receipt.statement!);
    expect(statement).toMatchObject({
      ...{ textDigest: first.digest, unitId: home.id, signerName: '李建国' },
      strokesDigest: hash('sha256', compactStrokes(drawnName)),
    });
    expect(hash('sha256', receipt.statement!)).toBe(receipt.statementDigest);
    const key = createPublicKey({
      key: {
        ...{ kty: 'OKP', crv: 'Ed25519' },
        x: Buffer.from(receipt.logKey, 'hex').toString('base64url'),
      },
      format: 'jwk',
    });
    const signature = Buffer.from(receipt.signature, 'hex');
    expect(verify(null, Buffer.from(receipt.statement!), key, signature)).toBe(true);
    expect(verify(null, Buffer.from(`${receipt.statement} `), key, signature)).toBe(false);
  });

  it('one of the household signs for the home, and the other is told who did', async () => {
    const { acknowledgementId } = await sign(owner, first, home.id, { way: 'tap' });
    expect(await sign(owner, first, home.id)).toMatchObject({ acknowledgementId });
    expect(await refused(sign(wife, first, home.id), 'homeSignedAlready')).toEqual({
      signer: '李**',
    });
    const { homes, own } = await stateOf(wife);
    expect(homes).toMatchObject([
      { unitId: home.id, signed: { signer: '李**', acknowledgementId: null, way: 'tap' } },
    ]);
    expect(own).toEqual([]);
    await refused(receiptOf(wife, acknowledgementId), 'acknowledgementNotFound');
    await refused(receiptOf(committee, acknowledgementId), 'acknowledgementNotFound');
  });

  it('of two of one household at once one signs, and nothing breaks', async () => {
    const outcomes = await Promise.allSettled([
      sign(owner, first, home.id),
      sign(wife, first, home.id),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const { rowCount } = await cloud.owner.query(
      'select 1 from acknowledgement where unit_id = $1',
      [home.id],
    );
    expect(rowCount).toBe(1);
  });

  it('whoever moves into a home signs anew: what those who moved out knew is not known there', async () => {
    await sign(owner, first, home.id);
    await cloud.owner.query(
      "update house_binding set state = 'revoked' where account_id = any($1::uuid[])",
      [[owner.accountId, wife.accountId]],
    );
    const [tenant, flatmate] = [
      await community.aResident({ unit: home, relation: 'tenant' }),
      await community.aResident({ unit: home, relation: 'tenant' }),
    ];
    const { conventionId } = first;
    const toSign = () => tenant.client.conventions.conventionsToSign.query({});
    const coverage = async () =>
      (
        await committee.client.conventions.coverageOfBuilding.query({
          ...{ conventionId, buildingId: community.buildingId, onlyUnsigned: false, limit: 50 },
        })
      ).items.find(({ unitId }) => unitId === home.id);
    expect((await stateOf(tenant)).homes).toMatchObject([{ signed: null }]);
    expect((await toSign()).items.map((item) => item.conventionId)).toContain(conventionId);
    expect(await coverage()).toMatchObject({ signed: 0, signers: [] });
    await Promise.allSettled([sign(tenant, first, home.id), sign(flatmate, first, home.id)]);
    expect((await coverage())?.signers).toHaveLength(1);
    expect(await coverage()).toMatchObject({ signed: 1 });
    await refused(
      signOnTablet(committee, first, home.id, { name: '王秀兰' }),
      'signerSignedAlready',
    );
  });

  it('a retried request and a second tap give the first answer', async () => {
    const requestId = uuid();
    const send = () =>
      owner.client.conventions.acknowledge.mutate(
        { ...readOf(first), unitId: home.id, way: 'signature', strokes: drawnName },
        { context: { requestId } },
      );
    const answers = await Promise.all([send(), send()]);
    expect(answers[1]).toEqual(answers[0]);
    expect(await sign(owner, first, home.id)).toEqual(answers[0]);
  });

  it.each([
    ['one dot', [[500, 200]], 'signatureTooShort'],
    ['nothing', [], 'signatureTooShort'],
    [
      'a drawing of 6,000 points',
      [Array.from({ length: 12_000 }, (_, i) => i % 997)],
      'signatureTooLarge',
    ],
    ['what lies outside', [[-5, 0, 100, 100, 200, 200]], 'inputInvalid'],
  ] as const)('%s is no signature, and nothing is kept', async (_what, strokes, code) => {
    await refused(sign(owner, first, home.id, { strokes: strokes as never }), code);
    expect((await stateOf(owner)).homes[0]?.signed).toBeNull();
  });

  it('a signature that was not drawn is missing, and somebody else’s home is not one’s own', async () => {
    const missing = { ...readOf(first), unitId: home.id, way: 'signature' as const, strokes: null };
    await refused(owner.client.conventions.acknowledge.mutate(missing), 'signatureMissing');
    const other = await community.aUnit();
    await refused(sign(owner, first, other.id), 'homeNotYours');
    const shop = await community.aUnit({ kind: 'shop' });
    const trader = await community.aResident({ unit: shop });
    await refused(sign(trader, first, shop.id), 'homeNotYours');
    expect((await stateOf(trader)).homes).toEqual([]);
  });
});

describe('a version published while people sign the old one', () => {
  it('who read the old words is told, and nothing stands for words they have not read', async () => {
    const second = await nextEdition();
    expect(await refused(sign(owner, first, home.id), 'editionSuperseded')).toEqual({ edition: 2 });
    await refused(sign(owner, { ...second, digest: first.digest }, home.id), 'editionSuperseded');
    await sign(owner, second, home.id);
    expect((await stateOf(owner)).homes[0]?.signed?.edition).toBe(2);
  });

  it('who publishes waits for those who are just signing; who signs finds the edition as it is left', async () => {
    const order: string[] = [];
    const inHere = <T>(work: Parameters<typeof inCommunity<T>>[2]) =>
      inCommunity(cloud.database, community.id, work);
    let signing: Promise<unknown> = Promise.resolve();
    await inHere(async (transaction) => {
      const context = { transaction, communityId: community.id, now: cloud.now };
      await lockConvention(context, first.conventionId);
      signing = sign(owner, first, home.id).then(
        () => order.push('signed'),
        () => order.push('refused'),
      );
      await new Promise((resolve) => setTimeout(resolve, 300));
      await transaction
        .updateTable('conventionRevision')
        .set({ state: 'superseded' })
        .where('communityId', '=', community.id)
        .where('conventionId', '=', first.conventionId)
        .execute();
      order.push('published');
    });
    await signing;
    expect(order).toEqual(['published', 'refused']);
  });

  it('the database itself takes no signature for other words or an old edition', async () => {
    const { acknowledgementId } = await sign(owner, first, home.id);
    await nextEdition();
    const copy = (change: string) =>
      cloud.owner.query(
        `insert into acknowledgement select (jsonb_populate_record(row, ${change})).* from acknowledgement as row where id = $1`,
        [acknowledgementId],
      );
    const id = `'id', gen_random_uuid(), 'signed_for', gen_random_uuid()`;
    await expect(copy(`jsonb_build_object(${id})`)).rejects.toMatchObject({ code: '23514' });
    await expect(
      copy(`jsonb_build_object(${id}, 'edition', 2, 'version', 2)`),
    ).rejects.toMatchObject({ code: '23514' });
  });

  it('a new edition asks again and shows what changed since one signed, clause by clause', async () => {
    await sign(owner, first, home.id);
    const second = await nextEdition();
    expect((await stateOf(owner)).homes).toMatchObject([{ signed: null, signedBefore: 1 }]);
    const asked = await owner.client.conventions.conventionsToSign.query({});
    expect(
      asked.items.find(({ conventionId }) => conventionId === first.conventionId),
    ).toMatchObject({
      ...{ edition: 2, signedBefore: 1 },
    });
    const changes = await owner.client.conventions.changesSinceSigned.query(second);
    expect(changes.since).toMatchObject({ edition: 1, isOwn: true });
    expect(changes.clauses).toMatchObject([{ change: 'reworded', label: '第二条', moved: false }]);
    const forWife = await wife.client.conventions.changesSinceSigned.query(second);
    expect(forWife.since).toMatchObject({ edition: 1, isOwn: false });
    const newcomer = await community.aResident();
    const all = await newcomer.client.conventions.changesSinceSigned.query(second);
    expect(all).toMatchObject({ since: null, clauses: [] });
  });
});

describe('on the helper’s tablet', () => {
  it('somebody of the register signs, the helper beside it by name', async () => {
    const [, second] = home.owners;
    await cloud.owner.query(
      "update role_assignment set holder_name = '王会计' where account_id = $1",
      [committee.accountId],
    );
    const { personId } = second!;
    const { acknowledgementId } = await signOnTablet(committee, first, home.id, { personId });
    expect(await receiptOf(committee, acknowledgementId)).toMatchObject({
      ...{ signerName: '周敏', helper: '王会计', isOwn: false, strokes: drawnName },
    });
    // She gets a phone one day: it is her own.
    const herself = await community.aResident({ unit: home, relation: 'coOwner', owner: 1 });
    expect((await receiptOf(herself, acknowledgementId)).isOwn).toBe(true);
    expect((await stateOf(herself)).own).toMatchObject([{ acknowledgementId, onTablet: true }]);
    await refused(
      signOnTablet(committee, first, home.id, { name: '张三丰' }),
      'signerSignedAlready',
    );
  });

  it('minors, people of other homes and homes that do not sign are refused', async () => {
    const [child] = (await community.aUnit({ ownerNames: ['小明'] })).owners;
    await refused(
      signOnTablet(committee, first, home.id, { personId: child!.personId }),
      'signerChosenWrongly',
    );
    const { personId } = home.owners[1]!;
    const bornOn = (day: string) =>
      cloud.owner.query('update roll_person set birth_date = $2 where id = $1', [personId, day]);
    await bornOn('2008-11-23');
    await refused(signOnTablet(committee, first, home.id, { personId }), 'signerNotAdult');
    await bornOn('2008-11-22');
    await signOnTablet(committee, first, home.id, { personId });
    const garage = await community.aUnit({ kind: 'parking' });
    await refused(signOnTablet(committee, first, garage.id, { name: '王秀兰' }), 'homeNotAsked');
  });

  it('where each person signs, the same name of a home signs once, another name too', async () => {
    const each = await anEditionInForce(cloud, community, committee, {
      ...{ name: `村规民约${number}`, acknowledgedBy: 'person' },
    });
    await signOnTablet(committee, each, home.id, { name: '王秀兰' });
    await refused(
      signOnTablet(committee, each, home.id, { name: ' 王 秀兰' }),
      'signerSignedAlready',
    );
    await signOnTablet(committee, each, home.id, { name: '张桂花' });
    await sign(owner, each, home.id);
    await refused(
      signOnTablet(committee, each, home.id, { personId: owner.personId! }),
      'signerSignedAlready',
    );
    await sign(wife, each, home.id, { way: 'tap' });
    expect((await stateOf(wife, each)).own).toHaveLength(1);
  });
});

describe('taking it back', () => {
  it('the signer may, once; the drawing is gone, the record of it stays, and they may sign anew', async () => {
    const { acknowledgementId } = await sign(owner, first, home.id);
    const revoke = (person: TestPerson) =>
      person.client.conventions.revokeAcknowledgement.mutate({ acknowledgementId });
    await refused(revoke(wife), 'acknowledgementNotFound');
    await revoke(owner);
    await refused(revoke(owner), 'acknowledgementTakenBack');
    expect(await receiptOf(owner, acknowledgementId)).toMatchObject({
      ...{ strokes: null, revoked: { why: 'signer' } },
    });
    await sign(wife, first, home.id);
  });

  it('staff may for what was signed on a tablet, by the helper or who manages conventions', async () => {
    const helper = await community.aStaffMember('gridWorker');
    const other = await community.aStaffMember('propertyManager');
    const takeBack = (person: TestPerson, acknowledgementId: string) =>
      person.client.conventions.takeBackCollected.mutate({ acknowledgementId, why: 'mistake' });
    const onTablet = await signOnTablet(helper, first, home.id, { name: '周敏' });
    await refused(takeBack(other, onTablet.acknowledgementId), 'acknowledgementNotFound');
    await takeBack(committee, onTablet.acknowledgementId);
    const { rowCount } = await cloud.owner.query(
      'select 1 from acknowledgement_strokes where acknowledgement_id = $1',
      [onTablet.acknowledgementId],
    );
    expect(rowCount).toBe(0);
    const own = await sign(owner, first, home.id);
    await refused(takeBack(committee, own.acknowledgementId), 'acknowledgementNotFound');
  });

  it('nobody else sees a drawn signature, whatever a query asks', async () => {
    const { acknowledgementId } = await sign(owner, first, home.id);
    const rows = await inCommunity(cloud.database, community.id, (transaction) =>
      transaction
        .selectFrom('acknowledgementStrokes')
        .selectAll()
        .where('acknowledgementId', '=', acknowledgementId)
        .execute(),
    );
    expect(rows).toEqual([]);
  });

  it('own data hold what one signed; with the account name and drawing go, the home stays counted', async () => {
    const { acknowledgementId } = await sign(owner, first, home.id);
    const { records } = await owner.client.community.exportMyData.query();
    expect(records.acknowledgement).toMatchObject([{ id: acknowledgementId }]);
    expect(records.acknowledgement_strokes).toHaveLength(1);
    await owner.client.community.closeAccount.mutate();
    const { rows } = await cloud.owner.query(
      `select signer_name, revoked_at, (select count(*)::int from acknowledgement_strokes as drawn
         where drawn.acknowledgement_id = acknowledgement.id) as drawings
       from acknowledgement where id = $1`,
      [acknowledgementId],
    );
    expect(rows).toEqual([{ signer_name: '', revoked_at: null, drawings: 0 }]);
    expect(await wife.client.conventions.acknowledgementState.query(first)).toMatchObject({
      homes: [{ signed: { edition: 1 } }],
    });
  });
});
