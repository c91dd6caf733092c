// `npm run bench:notices`: a notice to 100,000 people in 40,000 homes, each call through the whole
// backend but the network. Medians; publishing, whose work grows with nothing, is measured some times.
import { loadavg } from 'node:os';
import { pushSlice } from '@/cloud/notices/push/push-notice';
import { directClient } from '@/cloud/platform/direct-client';
import { tick } from '@/cloud/platform/outbox';
import type { Router } from '@/cloud/router';
import { aDraftedNotice } from '@/test/cloud/test-drafts';
import { median, say } from '../hall/figures';
import { measureCalls } from '../hall/hall-scene';
import { makeScene, type Scene, servicesAt } from '../polls/scene';
import { type CommunityOfHomes, fillShelves, makeCommunityOfHomes, sizes } from './load';

const rounds = 15;

async function run(): Promise<void> {
  const scene = await makeScene();
  try {
    say(`load average at the beginning ${loadavg()[0]?.toFixed(1)}`);
    const community = await makeCommunityOfHomes(scene.owner);
    await fillShelves(scene.owner, community, { notices: 300, readers: 40 });
    await measure(scene, community);
    say(`load average at the end ${loadavg()[0]?.toFixed(1)}`);
  } finally {
    await scene.stop();
  }
}

async function measure(scene: Scene, community: CommunityOfHomes): Promise<void> {
  let now = new Date();
  const services = { ...servicesAt(scene, now), clock: () => now };
  const as = (openId: string) => directClient<Router>(services, { openId }, community.id);
  const { notices } = as(community.staff);
  const later = () => {
    now = new Date(now.getTime() + 2 * 3_600_000);
  };
  const time = async (words: string, call: (round: number) => Promise<unknown>) => {
    const { milliseconds, cpu } = await measureCalls(
      Array.from({ length: rounds }, (_, round) => round),
      call,
    );
    say(`${words}: ${milliseconds.toFixed(1)} ms, of which ${cpu.toFixed(1)} ms the backend's CPU`);
  };
  const publish = (audience: Parameters<typeof notices.publishNotice.mutate>[0]['audience']) =>
    notices.publishNotice.mutate({
      ...{ title: '停水通知', body: '因管道检修，周六上午停水。', audience },
      needsConfirmation: true,
    });
  const everybody = { kind: 'community' } as const;
  const building = { kind: 'buildings', ids: [community.buildingId] } as const;

  say(`${sizes.accounts} people in ${sizes.units} homes`);
  await time('published to everybody (< 1000 ms)', () => publish(everybody));
  await time('published to one building', () => publish(building));
  await time('whom it would reach, counted before', () =>
    notices.countAudience.query({ audience: everybody }),
  );
  const { noticeId } = await publish(everybody);
  await readByMany(scene, community, noticeId);
  const rooms = (buildingId: string | null, missing: 'reading' | 'confirmation') =>
    notices.listUnreadRooms.query({ noticeId, missing, buildingId, limit: 50 });
  await time('unread rooms of a building, a page of 50 (< 30 ms)', () =>
    rooms(community.buildingId, 'reading'),
  );
  await time('unconfirmed rooms of a building', () => rooms(community.buildingId, 'confirmation'));
  await time('unread rooms of the community', () => rooms(null, 'reading'));
  await time('readers by building', () => notices.countReadership.query({ noticeId }));
  await time('readers of a building by entrance', () =>
    notices.countEntranceReadership.query({ noticeId, buildingId: community.buildingId }),
  );
  await time('whom a re-send would reach', () =>
    notices.countReminder.query({ noticeId, missing: 'reading' }),
  );
  await time('list page of a resident', (round) =>
    as(community.openId(round * 101)).notices.listNotices.query({}),
  );
  await time('unread count of a resident', (round) =>
    as(community.openId(round * 101)).notices.countUnread.query(),
  );
  // What was queued so far is not what is measured.
  await scene.owner.query('update outbox_entry set done_at = now() where done_at is null');
  later();
  await publish(everybody);
  say(await pushed(scene, services, now, 'pushed to everybody who accepts it'));
  later();
  await publish(building);
  say(await pushed(scene, services, now, 'pushed to one building'));
  later();
  await notices.sendReminder.mutate({ noticeId, missing: 'reading' });
  say(await pushed(scene, services, now, 'sent again to all who had not read it'));
  later();
  await aDraftedNotice(as(community.staff), { kind: 'emergency', title: '燃气泄漏，请马上下楼' });
  say(await pushed(scene, services, now, 'an emergency to everybody'));
}

/** Forty of a hundred read it, ten confirmed it. */
async function readByMany({ owner }: Scene, { id }: CommunityOfHomes, noticeId: string) {
  for (const [table, at, share] of [
    ['notice_reading', 'read_at', 40],
    ['notice_confirmation', 'confirmed_at', 10],
  ] as const) {
    await owner.query(
      `insert into ${table} (community_id, notice_id, account_id, ${at})
       select community_id, $2, account_id, now() from house_binding
       where community_id = $1 and abs(hashtext(account_id::text)) % 100 < $3
       on conflict do nothing`,
      [id, noticeId, share],
    );
  }
  await owner.query('analyze');
}

type Services = ReturnType<typeof servicesAt>;

/** Works off all slices of what was just queued, and tells the time of one and of all. */
async function pushed(scene: Scene, services: Services, now: Date, words: string) {
  const before = await messagesIn(scene);
  const begun = performance.now();
  const times: number[] = [];
  const push = services.dueWork['notices.push'];
  if (!push) throw new Error('pushing is no due work');
  await tick(
    {
      ...{ database: scene.database, logger: services.logger },
      dueWork: {
        ...services.dueWork,
        'notices.push': async (context, payload) => {
          const sliceBegun = performance.now();
          await push(context, payload);
          times.push(performance.now() - sliceBegun);
        },
      },
    },
    now,
  );
  const seconds = (performance.now() - begun) / 1000;
  const messages = (await messagesIn(scene)) - before;
  const slice = `${Math.round(median(times))} ms a slice of ${pushSlice}, ${Math.round(Math.max(...times))} ms the longest`;
  return `${words}: ${messages} messages in ${times.length} slices, ${slice}, ${seconds.toFixed(1)} s in all`;
}

async function messagesIn({ owner }: Scene): Promise<number> {
  const { rows } = await owner.query<{ count: number }>(
    'select count(*)::integer as count from message',
  );
  return rows[0]?.count ?? 0;
}

run().catch((error: Error) => {
  process.stderr.write(`${error.stack ?? error.message}\n`);
  process.exit(1);
});
