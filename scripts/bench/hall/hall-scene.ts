import { randomUUID } from 'node:crypto';
import { directClient } from '@/cloud/platform/direct-client';
import type { Router } from '@/cloud/router';
import { cpuOf } from '../polls/cpu-time';
import { type LargeCommunity, makeLargeCommunity } from '../polls/large-community';
import { makeScene, type Scene, servicesAt } from '../polls/scene';
import { median } from './figures';

export interface HallScene {
  scene: Scene;
  community: LargeCommunity;
  as: (openId: string) => ReturnType<typeof directClient<Router>>;
  /** A topic that was taken up, so that everything may be said about it. */
  acceptedTopic: () => Promise<string>;
}

/** The product on a database of its own with a community of so many owners; stopped afterwards. */
export async function inHall(owners: number, measure: (hall: HallScene) => Promise<void>) {
  const scene = await makeScene();
  try {
    const community = await makeLargeCommunity(scene.owner, owners);
    const as = (openId: string) =>
      directClient<Router>(servicesAt(scene, new Date()), { openId }, community.id);
    const acceptedTopic = async () => {
      const topicId = randomUUID();
      await as(community.openId(0)).hall.submitTopic.mutate({
        id: topicId,
        category: 'publicFacilities',
        buildingId: null,
        place: '南门西侧空地',
        title: '在南门加一排非机动车充电桩',
        body: '现在很多邻居把电动车推上楼充电，非常危险。南门西侧有一块空地，离配电房也近。',
        proposal: '加装二十个充电桩，带烟感和摄像头。',
        photoIds: [],
      });
      const reason = '情况属实，列入本月议程，先听大家的意见。';
      await as(community.staff).hall.decideTopic.mutate({ topicId, decision: 'accept', reason });
      return topicId;
    };
    await measure({ scene, community, as, acceptedTopic });
  } finally {
    await scene.stop();
  }
}

/**
 * Calls one after the other: the median of their times, and the CPU that one costs this process and
 * its database together (0 outside Linux), which other work of the machine changes less.
 */
export async function measureCalls<Item>(
  { scene }: HallScene,
  items: readonly Item[],
  call: (item: Item) => Promise<unknown>,
): Promise<{ milliseconds: number; cpu: number }> {
  const { rows } = await scene.owner.query<{ folder: string }>(
    "select current_setting('data_directory') as folder",
  );
  const used = () => {
    const { server, database } = cpuOf(process.pid, rows[0]?.folder ?? '');
    return server + database;
  };
  const before = used();
  const times: number[] = [];
  for (const item of items) {
    const begun = performance.now();
    await call(item);
    times.push(performance.now() - begun);
  }
  return { milliseconds: median(times), cpu: (used() - before) / items.length };
}

/** "3.1 ms (2.4 ms CPU; < 5 ms)" */
export const costWords = (
  { milliseconds, cpu }: { milliseconds: number; cpu: number },
  target: string,
) => `${milliseconds.toFixed(1)} ms (${cpu.toFixed(1)} ms CPU; ${target})`;
