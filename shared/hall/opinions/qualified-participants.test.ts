import { matrixOf } from '@/test/opinions/published-conversation';
import { qualifiedParticipants } from './qualified-participants';

const nothingHidden = (statements: number) => new Uint8Array(statements);
const voted = (count: number) => 'A'.repeat(count);
const crowd = (count: number, votes: number) => Array.from({ length: count }, () => voted(votes));

describe('who is grouped', () => {
  it('those with seven votes, when fifteen have them', () => {
    const rows = [...crowd(15, 7), voted(6), voted(0), voted(10)];
    const { isIn, active } = qualifiedParticipants(matrixOf(rows, nothingHidden(10)), null);
    expect([...isIn.slice(14)]).toEqual([1, 0, 0, 1]);
    expect(active).toBe(16);
  });

  it('with fewer statements than seven all of them are enough', () => {
    const rows = [...crowd(15, 3), voted(2)];
    const { isIn, active } = qualifiedParticipants(matrixOf(rows, nothingHidden(3)), null);
    expect(isIn[15]).toBe(0);
    expect(active).toBe(15);
  });

  it('below fifteen the most active fill up, of equals the first, and none without a vote', () => {
    const rows = [voted(8), ...crowd(13, 2), voted(3), voted(2), voted(0)];
    const { isIn, active } = qualifiedParticipants(matrixOf(rows, nothingHidden(8)), null);
    expect(active).toBe(1);
    expect([...isIn].reduce((sum, one) => sum + one, 0)).toBe(15);
    expect([isIn[14], isIn[15], isIn[16]]).toEqual([1, 0, 0]);
  });

  it('who was in stays in when there are more statements than they saw', () => {
    const rows = [...crowd(15, 7), voted(3), voted(3)];
    const keptIn = Uint8Array.from(rows, (_, row) => (row === 16 ? 1 : 0));
    const { isIn } = qualifiedParticipants(matrixOf(rows, nothingHidden(20)), keptIn);
    expect([isIn[15], isIn[16]]).toEqual([0, 1]);
  });

  it('a vote on a statement that was taken out still counts for being in', () => {
    const hidden = Uint8Array.from({ length: 7 }, () => 1);
    const { active } = qualifiedParticipants(matrixOf(crowd(3, 7), hidden), null);
    expect(active).toBe(3);
  });
});
