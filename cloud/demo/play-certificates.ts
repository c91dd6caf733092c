import { v7 as uuid } from 'uuid';
import { shanghaiDay } from '@/shared/shanghai-time';
import type { DemoStage } from './demo-stage';

/** Those of the demo one can log in as; whoever of them has served asks in this order. */
const volunteers = [
  'dev-owner',
  'dev-owner-elder',
  'dev-co-owner-1',
  'dev-co-owner-2',
  'dev-tenant',
];

/**
 * Yesterday evening: one volunteer has their certificate and a training in their record, another waits
 * for one. Of what is not posted out yet nothing is certified, in the demo neither.
 */
export async function playCertificates(stage: DemoStage): Promise<void> {
  await stage.goTo(1, 20);
  const keeper = stage.as('dev-committee').volunteering;
  const rules = await keeper.readRules.query();
  if (rules.certificateContact === '')
    await keeper.changeRules.mutate({
      ...rules,
      ...{ certificateResponsible: '周明', certificateContact: '业主委员会 0571-80001234' },
    });
  const [first, second] = await askedFor(stage);
  if (!first) return;
  const { requestId, volunteerId, minutes } = first;
  await keeper.issueCertificate.mutate({ requestId, minutes, notes: '' });
  await keeper.recordForVolunteer.mutate({
    ...{ id: uuid(), volunteerId, kind: 'training', title: '志愿者急救培训' },
    ...{ detail: '心肺复苏和包扎，4 小时，考核合格。', givenBy: '街道红十字会' },
    onDate: shanghaiDay(stage.at(20, 9)),
  });
  if (!second) return;
  await keeper.recordForVolunteer.mutate({
    ...{ id: uuid(), volunteerId: second.volunteerId, kind: 'commendation', title: '热心邻居' },
    ...{ detail: '每周都来打扫楼道。', givenBy: '锦绣花园业主委员会' },
    onDate: shanghaiDay(stage.at(10, 9)),
  });
}

interface Asked {
  requestId: string;
  volunteerId: string;
  minutes: number;
}

/** The first two who have something to certify ask for it. */
async function askedFor(stage: DemoStage): Promise<Asked[]> {
  const purposes = ['孩子入学', '求职'];
  const days = { fromDate: shanghaiDay(stage.at(300, 9)), untilDate: shanghaiDay(stage.now) };
  const asked: Asked[] = [];
  for (const openId of volunteers) {
    const { volunteering } = stage.as(openId);
    const purpose = purposes[asked.length];
    if (purpose === undefined) break;
    const { minutes } = await volunteering.certifiableMinutes
      .query(days)
      .catch(() => ({ minutes: 0 })); // not registered
    if (minutes === 0) continue;
    const { id: volunteerId } = await volunteering.myVolunteerBasics.query();
    const request = { id: uuid(), ...days, purpose };
    const { id: requestId } = await volunteering.requestCertificate.mutate(request);
    asked.push({ requestId, volunteerId, minutes });
  }
  return asked;
}
