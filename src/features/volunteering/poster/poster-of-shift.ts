import { shiftPage, shiftScene } from '@/shared/volunteering/shift-scene';
import { skills } from '@/shared/volunteering/skills';
import type { CloudOutputs } from '@/src/platform/cloud';
import { pageAddress } from '@/src/platform/page-address';
import { periodText } from '../shift-looks';
import type { Poster } from './draw-poster';

type ShiftDetail = CloudOutputs['volunteering']['shiftDetail'];
/** The part of a shift's page that its poster says. */
export type PosterShift = Pick<
  ShiftDetail,
  | 'shiftId'
  | 'title'
  | 'startsAt'
  | 'endsAt'
  | 'place'
  | 'contact'
  | 'posts'
  | 'neededSkills'
  | 'leastAge'
>;
export type PosterCode = CloudOutputs['volunteering']['posterCode'];

/** What the poster of a shift says, with WeChat's code where there is one. */
export function posterOfShift(community: string, shift: PosterShift, code: PosterCode): Poster {
  const { title, startsAt, endsAt, place, contact, posts, neededSkills, leastAge } = shift;
  const left = posts.reduce((sum, { capacity, placesTaken }) => sum + capacity - placesTaken, 0);
  const needed = neededSkills.map((skill) => skills[skill]).join('、');
  return {
    community,
    title,
    facts: [
      { name: '时间', value: periodText(startsAt, endsAt) },
      { name: '地点', value: place },
      { name: '名额', value: left > 0 ? `还有 ${left} 个` : '已满，可以候补' },
      { name: '年龄', value: `${leastAge} 岁以上` },
      ...(needed ? [{ name: '会的', value: needed }] : []),
      { name: '联系', value: contact },
    ],
    code: code
      ? { picture: `data:${code.contentType};base64,${code.contentBase64}` }
      : addressCode(shift.shiftId),
  };
}

function addressCode(shiftId: string): Poster['code'] {
  const address = pageAddress(`${shiftPage}?scene=${shiftScene(shiftId)}`);
  return address === null ? null : { address };
}
