import { v7 as uuid } from 'uuid';
import type { TestPerson } from './test-community';

/** What a topic says, ready to be submitted. */
export const topicContent = <Content extends object>(content?: Content) => ({
  category: 'fireSafety' as const,
  buildingId: null,
  place: '一单元门口',
  title: '门禁坏了两个星期',
  body: '一单元的门禁坏了两个星期，晚上谁都能进来，老人不放心。',
  proposal: '请物业本周内修好。',
  photoIds: [] as string[],
  ...content,
});

/** A submitted topic that collects cosigns. Answers its id. */
export async function aTopic(author: TestPerson, content: object = {}): Promise<string> {
  const id = uuid();
  await author.client.hall.submitTopic.mutate({ id, ...topicContent(content) });
  return id;
}

/** A submitted topic that staff have taken up. Answers its id. */
export async function anAcceptedTopic(author: TestPerson, staff: TestPerson): Promise<string> {
  const topicId = await aTopic(author);
  await staff.client.hall.decideTopic.mutate({
    topicId,
    decision: 'accept',
    reason: '情况属实，列入本月议程。',
  });
  return topicId;
}

/** A photo this person uploaded. Answers its id. */
export async function aPhoto(person: TestPerson): Promise<string> {
  const id = uuid();
  await person.client.files.registerFile.mutate({
    id,
    location: id,
    contentType: 'image/jpeg',
    byteCount: 1_000,
  });
  return id;
}

/** A topic that staff have opened to deliberation. Answers its id. */
export async function aDeliberatingTopic(author: TestPerson, staff: TestPerson): Promise<string> {
  const topicId = await anAcceptedTopic(author, staff);
  await staff.client.hall.beginDeliberation.mutate({ topicId });
  return topicId;
}

/** A topic whose deliberation staff have summed up. Answers its id. */
export async function aConcludedTopic(author: TestPerson, staff: TestPerson): Promise<string> {
  const topicId = await aDeliberatingTopic(author, staff);
  const conclusion = '多数人赞成由物业更换门禁，费用从公共收益里出。';
  await staff.client.hall.concludeTopic.mutate({ topicId, conclusion });
  return topicId;
}
