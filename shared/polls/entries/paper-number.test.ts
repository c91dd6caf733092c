import fc from 'fast-check';
import {
  paperNumber,
  paperNumberText,
  paperToken,
  readPaperToken,
  rowOfPaperNumber,
} from './paper-number';

const pollId = '019aa000-0000-7000-8000-00000000002f';
const roll = { pollId, rollRoot: 'ab'.repeat(32) };
const anyRow = fc.integer({ min: 0, max: 999_998 });

describe('the number on a paper ballot', () => {
  it('leads back to its row, as printed, with dashes or in full-width digits', () => {
    fc.assert(
      fc.property(anyRow, (row) => {
        const number = paperNumber(roll, row);
        expect(number).toMatch(/^\d{6,9}$/);
        expect(rowOfPaperNumber(roll, number)).toBe(row);
        expect(rowOfPaperNumber(roll, ` ${paperNumberText(number)} `)).toBe(row);
        const wide = number.replace(/\d/g, (digit) => '０１２３４５６７８９'.charAt(Number(digit)));
        expect(rowOfPaperNumber(roll, wide)).toBe(row);
      }),
    );
  });

  it('a single wrong digit never passes', () => {
    fc.assert(
      fc.property(anyRow, fc.nat(), fc.integer({ min: 1, max: 9 }), (row, at, by) => {
        const number = paperNumber(roll, row);
        const place = at % number.length;
        const wrong = (Number(number[place]) + by) % 10;
        const typed = number.slice(0, place) + wrong + number.slice(place + 1);
        expect(rowOfPaperNumber(roll, typed)).toBeNull();
      }),
    );
  });

  it('two digits that changed places never pass', () => {
    fc.assert(
      fc.property(anyRow, fc.nat(), (row, at) => {
        const number = paperNumber(roll, row);
        const place = at % (number.length - 1);
        const [a, b] = [number.charAt(place), number.charAt(place + 1)];
        fc.pre(a !== b);
        const typed = number.slice(0, place) + b + a + number.slice(place + 2);
        expect(rowOfPaperNumber(roll, typed)).toBeNull();
      }),
    );
  });

  it('of another poll, or of the roll before a correction, it is refused', () => {
    const others = [
      { ...roll, pollId: pollId.replace('2f', '30') },
      { ...roll, rollRoot: 'ac'.repeat(32) },
    ];
    const rows = Array.from({ length: 300 }, (_, row) => row);
    for (const other of others) {
      const passing = rows.filter(
        (row) => rowOfPaperNumber(other, paperNumber(roll, row)) !== null,
      );
      expect(passing.length).toBeLessThan(3);
    }
  });

  it.each(['', '1', '12345', '0000000', '１２', 'abc', '9'.repeat(40), '<script>'])(
    '%p is none',
    (typed) => {
      expect(rowOfPaperNumber(roll, typed)).toBeNull();
    },
  );
});

describe('the code on a paper ballot', () => {
  it('holds poll and number in the 32 characters of a mini-program code', () => {
    fc.assert(
      fc.property(fc.uuid(), anyRow, (pollId, row) => {
        const number = paperNumber({ ...roll, pollId }, row);
        const token = paperToken(pollId, number);
        expect(token.length).toBeLessThanOrEqual(32);
        expect(token).toMatch(/^[A-Za-z0-9_.-]+$/);
        expect(readPaperToken(token)).toEqual({ pollId, number });
        expect(readPaperToken(`https://vote.example/paper?scene=${token}`)).toEqual({
          pollId,
          number,
        });
      }),
    );
  });

  it.each(['', 'hello', '012374', `${'A'.repeat(21)}B.012374`, `${'A'.repeat(22)}.1`])(
    '%p is none of ours',
    (scanned) => {
      expect(readPaperToken(scanned)).toBeNull();
    },
  );
});
