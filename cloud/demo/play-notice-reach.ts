import { v7 as uuid } from 'uuid';
import type { DemoStage } from './demo-stage';
import { neighbour } from './gather-crowd';

/** Saved groups, some who are told through WeChat, and a notice sent again to those who have not confirmed it. */
export async function playNoticeReach(stage: DemoStage): Promise<void> {
  const committee = stage.as('dev-committee');
  const { notices } = committee;
  const buildings = await committee.community.listBuildings.query();
  const save = (
    name: string,
    audience: Parameters<typeof notices.createGroup.mutate>[0]['audience'],
  ) => notices.createGroup.mutate({ groupId: uuid(), name, audience });
  await save('全体业主', { kind: 'roles', roles: ['owner'] });
  await save('业委会和监委会', {
    kind: 'roles',
    roles: ['ownersCommittee', 'supervisoryCommittee'],
  });
  const [first, second] = buildings;
  if (first && second) {
    await save(`${first.name}和${second.name}`, { kind: 'buildings', ids: [first.id, second.id] });
  }
  for (const number of [14, 15, 16]) {
    await stage.as(neighbour(number)).messages.acceptMessages.mutate({
      kinds: ['newNotice', 'emergencyNotice'],
    });
  }
  const { items } = await notices.listNotices.query({});
  const waiting = items.find(
    ({ needsConfirmation, correctedByNoticeId }) => needsConfirmation && !correctedByNoticeId,
  );
  if (waiting) {
    await notices.sendReminder.mutate({ noticeId: waiting.id, missing: 'confirmation' });
  }
}
