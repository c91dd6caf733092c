import { randomUUID } from 'node:crypto';
import { directClient } from '@/cloud/platform/direct-client';
import type { Router } from '@/cloud/router';
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
    const services = { ...servicesAt(scene, new Date()), clock: () => new Date() };
    const as = (openId: string) => directClient<Router>(services, { openId }, community.id);
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
 * Calls one after the other: the median of their times, and the CPU one costs this process (the
 * backend without its database), which other work on the machine changes less.
 */
export async function measureCalls<Item>(
  items: readonly Item[],
  call: (item: Item) => Promise<unknown>,
): Promise<{ milliseconds: number; cpu: number }> {
  const before = process.cpuUsage();
  const times: number[] = [];
  for (const item of items) {
    const begun = performance.now();
    await call(item);
    times.push(performance.now() - begun);
  }
  const { user, system } = process.cpuUsage(before);
  return { milliseconds: median(times), cpu: (user + system) / 1000 / items.length };
}

/** "3.1 ms (1.2 ms of it the backend’s CPU; < 5 ms)" */
export const costWords = (
  { milliseconds, cpu }: { milliseconds: number; cpu: number },
  target: string,
) => `${milliseconds.toFixed(1)} ms (${cpu.toFixed(1)} ms of it the backend’s CPU; ${target})`;
