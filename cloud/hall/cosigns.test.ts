import { v7 as uuid } from 'uuid';
import { refused, startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestCommunity, type TestPerson } from '@/test/cloud/test-community';
import { aTopic } from '@/test/cloud/test-hall';

const threshold = 3;
const day = 24 * 60 * 60 * 1000;

let cloud: TestCloud;
let community: TestCommunity;
let author: TestPerson;
let neighbours: TestPerson[];
let topicId: string;
beforeAll(async () => {
  cloud = await startTestCloud();
  community = await aCommunity(cloud, { settings: { cosignThreshold: threshold } });
  author = await community.aResident();
  const unit = await community.aUnit();
  // Cosigning is for everyone grown up who lives here; only votes are the owners'.
  const relations = ['owner', 'tenant', 'family', 'family', 'tenant', 'family'] as const;
  neighbours = await Promise.all(
    relations.map((relation) => community.aResident({ unit, relation })),
  );
});
beforeEach(async () => {
  topicId = await aTopic(author);
});
afterAll(() => cloud.stop());

const cosign = (person: TestPerson, requestId = uuid()) =>
  person.client.hall.cosignTopic.mutate({ topicId }, { context: { requestId } });
const takeBack = (person: TestPerson) => person.client.hall.withdrawCosign.mutate({ topicId });
const detail = (person = author) => person.client.hall.topicDetail.query({ topicId });
const kinds = async () => (await detail()).timeline.map(({ kind }) => kind);

describe('a cosign', () => {
  it('counts once a person, whatever their relation to the unit', async () => {
    for (const [position, person] of neighbours.entries()) {
      expect(await cosign(person)).toEqual({ cosignCount: position + 1 });
    }
    await refused(cosign(neighbours[0]!), 'alreadyCosigned');
    expect((await detail()).cosignCount).toBe(neighbours.length);
  });

  it('sent again after a lost answer counts once', async () => {
    const requestId = uuid();
    const [first, again] = await Promise.all([
      cosign(neighbours[0]!, requestId),
      cosign(neighbours[0]!, requestId),
    ]);
    expect([first, again]).toEqual([{ cosignCount: 1 }, { cosignCount: 1 }]);
  });

  it('tapped twice at once counts once', async () => {
    await Promise.allSettled([cosign(neighbours[0]!), cosign(neighbours[0]!)]);
    expect((await detail()).cosignCount).toBe(1);
  });

  it('is not the author’s to give, and the page says so', async () => {
    await refused(cosign(author), 'authorCannotCosign');
    const { viewer } = await detail();
    expect(viewer).toMatchObject({ mayCosign: false, mayWithdrawCosign: false });
    expect(viewer.whyNotCosign?.code).toBe('authorCannotCosign');
  });

  it('is shown to whoever gave it, and can be taken back', async () => {
    const neighbour = neighbours[0]!;
    expect((await detail(neighbour)).viewer.mayCosign).toBe(true);
    await cosign(neighbour);
    expect(await detail(neighbour)).toMatchObject({
      hasCosigned: true,
      viewer: { mayCosign: false, mayWithdrawCosign: true },
    });
    expect(await takeBack(neighbour)).toEqual({ cosignCount: 0 });
    await refused(takeBack(neighbour), 'notCosigned');
    expect(await cosign(neighbour)).toEqual({ cosignCount: 1 });
  });

  it('a minor reads why not', async () => {
    const minor = await community.aResident({ relation: 'family', adult: false });
    await refused(cosign(minor), 'notAllowed');
    expect((await detail(minor)).viewer.whyNotCosign?.code).toBe('cosignerUnderAge');
  });

  it('is neither given nor taken back once the time is over or there is an answer', async () => {
    const [first, second] = [neighbours[0]!, neighbours[1]!];
    await cosign(first);
    cloud.advance(31 * day);
    await refused(cosign(second), 'cosigningOver');
    await refused(takeBack(first), 'cosigningOver');
    await cloud.tick();
    await refused(cosign(second), 'topicNotCosigning');
    await refused(takeBack(first), 'topicNotCosigning');
  });
});

describe('the threshold', () => {
  it('is noted when it is reached, not before', async () => {
    for (const person of neighbours.slice(0, threshold - 1)) await cosign(person);
    expect(await kinds()).toEqual(['submitted']);
    await cosign(neighbours[threshold - 1]!);
    expect(await kinds()).toEqual(['submitted', 'cosignThresholdReached']);
  });

  it.each(Array.from({ length: 5 }, (_, round) => round + 1))(
    'reached by cosigns at once is noted exactly once (round %i)',
    async () => {
      for (const person of neighbours.slice(0, threshold - 1)) await cosign(person);
      await Promise.all(neighbours.slice(threshold - 1).map((person) => cosign(person)));
      const topic = await detail();
      expect(topic.cosignCount).toBe(neighbours.length);
      const reached = topic.timeline.filter(({ kind }) => kind === 'cosignThresholdReached');
      expect(reached.map(({ sentence }) => sentence)).toEqual([
        '已有 3 人附议，达到要求，等待答复',
      ]);
      expect(reached[0]?.actor).toBeNull();
    },
  );

  it('stays reached when a cosign is taken back, and is not noted again', async () => {
    for (const person of neighbours.slice(0, threshold)) await cosign(person);
    await takeBack(neighbours[0]!);
    await cosign(neighbours[0]!);
    expect(await kinds()).toEqual(['submitted', 'cosignThresholdReached']);
    await takeBack(neighbours[0]!);
    cloud.advance(31 * day);
    await cloud.tick();
    expect((await detail()).state).toBe('cosigning');
  });

  it('not reached in time ends the topic, and everybody reads why', async () => {
    await cosign(neighbours[0]!);
    cloud.advance(31 * day);
    await cloud.tick();
    const topic = await detail();
    expect(topic).toMatchObject({ state: 'rejected', answer: null });
    expect(topic.timeline.at(-1)).toMatchObject({
      kind: 'cosigningLapsed',
      actor: null,
      sentence: '征集附议的时间到了，有 1 人附议，没有达到要求的 3 人',
    });
    cloud.advance(day);
    expect(await cloud.tick()).toBe(0);
  });

  it('does not end a topic that was answered or withdrawn in time', async () => {
    const staff = await community.aStaffMember('ownersCommittee');
    const reason = '情况属实，列入本月议程。';
    await staff.client.hall.decideTopic.mutate({ topicId, decision: 'accept', reason });
    const withdrawn = await aTopic(author);
    await author.client.hall.withdrawTopic.mutate({ topicId: withdrawn, reason: '' });
    cloud.advance(31 * day);
    await cloud.tick();
    expect((await detail()).state).toBe('accepted');
    const { hall } = author.client;
    expect((await hall.topicDetail.query({ topicId: withdrawn })).state).toBe('withdrawn');
  });
});
