import pg from 'pg';
import type { DevelopmentPerson } from '@/cloud/server/development-login';
import { demoCommunityId, demoGarden, demoNewcomer, loadingMark } from './demo-people';
import { type DemoServices, DemoStage } from './demo-stage';
import { foundCommunity, settleResidents } from './found-community';
import { gatherCrowd, neighbour } from './gather-crowd';
import { playAcknowledgements } from './play-acknowledgements';
import { playArguments } from './play-arguments';
import { playConventions, playRevision } from './play-conventions';
import { playHall } from './play-hall';
import { playModeration } from './play-moderation';
import { playNoticeReach } from './play-notice-reach';
import { playNotices } from './play-notices';
import { playOpinions } from './play-opinions';
import { playPolls } from './play-polls';
import { playPostings } from './play-postings';
import { playPromises } from './play-promises';
import { holdDigests, playDigests, playRaising } from './play-raising';
import { playSessions } from './play-sessions';
import { playTexts } from './play-texts';
import { playTopicSteps } from './play-topic-steps';
import { foundVillage, playVillage } from './play-village';
import { playVolunteering } from './play-volunteering';
import { demoVillage } from './village-people';

/** Who one can log in as, staff first. */
export function demoPeople(): DevelopmentPerson[] {
  const joined = [demoGarden, demoVillage].flatMap(({ id: communityId, staff, residents }) =>
    [...staff, ...residents].map(({ openId, name, description }) => ({
      ...{ openId, name, description, communityId },
    })),
  );
  const { openId, name, description } = demoNewcomer;
  return [...joined, { openId, name, description, communityId: null }];
}

/** `founded`: staff and empty communities, to begin with the register oneself. `lived`: with a past. */
export type DemoExtent = 'founded' | 'lived';

/**
 * Founds the demo's communities and plays their past, unless it is there and complete. A start that was
 * interrupted halfway leaves its mark standing, and says so instead of showing half a community.
 */
export async function loadDemoCommunity(
  services: DemoServices,
  ownerConnection: string,
  extent: DemoExtent,
): Promise<void> {
  const owner = new pg.Pool({ connectionString: ownerConnection, max: 2 });
  try {
    if (await isLoaded(owner)) return;
    process.stdout.write('正在载入演示社区「锦绣花园」和「青石村」…\n');
    const stage = new DemoStage(services, owner, services.clock());
    await stage.goTo(75, 9);
    // Not in the community's name, which stands on what is issued in its past.
    await owner.query(`create table ${loadingMark} ()`);
    await foundCommunity(stage);
    await foundVillage(stage);
    if (extent === 'lived') await playPast(stage);
    await owner.query(`drop table ${loadingMark}`);
  } finally {
    await owner.end();
  }
}

async function playPast(stage: DemoStage): Promise<void> {
  await holdDigests(stage);
  await settleResidents(stage);
  await gatherCrowd(stage);
  await playPolls(stage);
  await playPromises(stage);
  await playTopicSteps(stage);
  const { streetLamps, chargingPiles } = await playHall(stage);
  await playRaising(stage);
  await playOpinions(stage, chargingPiles);
  await playArguments(stage, chargingPiles);
  await playTexts(stage, chargingPiles);
  await playSessions(stage, { heldTopicId: streetLamps, comingTopicId: chargingPiles });
  await playModeration(stage, chargingPiles);
  await playVolunteering(stage);
  await playNotices(stage);
  const { conventionId } = await playConventions(stage);
  await playAcknowledgements(stage, {
    conventionId,
    signers: ['dev-owner-elder', 'dev-co-owner-1', ...crowd(60)],
    helper: 'dev-grid',
    building: '3栋',
    onTablet: 8,
  });
  await playRevision(stage, conventionId);
  await playPostings(stage);
  await playNoticeReach(stage);
  await playVillage(stage);
  await playDigests(stage);
}

const crowd = (size: number): string[] =>
  Array.from({ length: size }, (_, place) => neighbour(place + 1));

async function isLoaded(owner: pg.Pool): Promise<boolean> {
  const { rows } = await owner.query<{ isLoading: boolean; isThere: boolean }>(
    `select to_regclass($1) is not null as "isLoading",
            exists (select from community where id = $2) as "isThere"`,
    [loadingMark, demoCommunityId],
  );
  if (rows[0]?.isLoading) throw new DemoIncomplete();
  return rows[0]?.isThere ?? false;
}

/** The first start was interrupted while the demo community was being loaded. */
export class DemoIncomplete extends Error {
  constructor() {
    super(
      '上次载入演示社区时被中断，数据不完整。请删除数据文件夹（默认 .data）后重新运行 npm start。',
    );
  }
}
