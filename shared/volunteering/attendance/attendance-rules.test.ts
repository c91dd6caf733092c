import fc from 'fast-check';
import { slotAt, slotLength, slotStart } from '@/shared/code-slots';
import { minutesOf, type Period } from '../ledger/periods';
import { timesProblem, whyCannotArrive, whyCannotLeave, whyScanTooOld } from './attendance-times';
import {
  readShiftCheckInScene,
  shiftCheckInAddress,
  shiftCheckInScene,
  slotOfCode,
} from './check-in-scene';
import { creditedPeriods } from './credited-periods';
import { metresBetween, whyNotAtPlace } from './place';

const minute = 60_000;
const startsAt = new Date('2026-11-28T01:00:00Z');
const endsAt = new Date('2026-11-28T03:00:00Z');
const shift = { startsAt, endsAt };
const earlier = (instant: Date, milliseconds: number) => new Date(instant.getTime() - milliseconds);
const later = (instant: Date, milliseconds: number) => earlier(instant, -milliseconds);

describe('the code', () => {
  const proof = 'aZ0-_9xQ';

  it('says shift, slot and proof in 32 characters, and they come back, in an address too', () => {
    // Up to 6 hours before and 28 hours after the start two characters tell every slot.
    const seconds = fc.integer({ min: -6 * 3600, max: 28 * 3600 });
    fc.assert(
      fc.property(fc.uuid(), fc.date({ min: startsAt, max: endsAt }), seconds, (id, start, by) => {
        const slot = slotAt(later(start, by * 1000));
        const scene = shiftCheckInScene(id, slot, proof);
        expect(scene).toMatch(/^[\w-]{32}$/);
        const code = readShiftCheckInScene(`https://a.example/#/${shiftCheckInAddress}${scene}`);
        expect(code).toMatchObject({ shiftId: id, proof });
        expect(readShiftCheckInScene(scene)).toEqual(code);
        expect(slotOfCode(code!.slotMark, start)).toBe(slot);
      }),
    );
  });

  it('means the same slot when the shift is put off by an hour', () => {
    const slot = slotAt(startsAt);
    const { slotMark } = readShiftCheckInScene(
      shiftCheckInScene(crypto.randomUUID(), slot, proof),
    )!;
    expect(slotOfCode(slotMark, later(startsAt, 60 * minute))).toBe(slot);
  });

  it.each(['', '123456', '二维码', `${'A'.repeat(31)}`, `x${'A'.repeat(32)}`, '<script>'])(
    '%j is no code of ours',
    (text) => expect(readShiftCheckInScene(text)).toBeNull(),
  );

  it('is shown for 30 seconds from the start of its slot', () => {
    const start = slotStart(slotAt(startsAt));
    expect(slotAt(later(start, slotLength - 1))).toBe(slotAt(start));
    expect(slotAt(later(start, slotLength))).toBe(slotAt(start) + 1);
  });
});

describe('when', () => {
  it('one arrives from 30 minutes before the start to before the end', () => {
    expect(whyCannotArrive(shift, earlier(startsAt, 30 * minute))).toBeNull();
    expect(whyCannotArrive(shift, earlier(startsAt, 30 * minute + 1))?.code).toBe(
      'arrivalTooEarly',
    );
    expect(whyCannotArrive(shift, earlier(endsAt, 1))).toBeNull();
    expect(whyCannotArrive(shift, endsAt)?.code).toBe('arrivalOver');
  });

  it('one leaves until 30 minutes after the end', () => {
    expect(whyCannotLeave(shift, later(endsAt, 30 * minute))).toBeNull();
    expect(whyCannotLeave(shift, later(endsAt, 30 * minute + 1))?.code).toBe('leavingOver');
  });

  it('a scan is taken for 7 days', () => {
    const week = 7 * 24 * 60 * minute;
    expect(whyScanTooOld(startsAt, later(startsAt, week))).toBeNull();
    expect(whyScanTooOld(startsAt, later(startsAt, week + 1))?.code).toBe('scanTooOld');
  });

  it('a leader types times in order, within the window, and none that are ahead', () => {
    const problem = (arrivedAt: Date, leftAt: Date, now = later(endsAt, 60 * minute)) =>
      timesProblem(shift, { arrivedAt, leftAt }, now)?.code ?? null;
    const wrong = 'attendanceTimesWrong';
    expect(problem(earlier(startsAt, 30 * minute), later(endsAt, 30 * minute))).toBeNull();
    expect(problem(earlier(startsAt, 31 * minute), endsAt)).toBe(wrong);
    expect(problem(startsAt, later(endsAt, 31 * minute))).toBe(wrong);
    expect(problem(startsAt, startsAt)).toBe(wrong);
    expect(problem(startsAt, endsAt, earlier(endsAt, minute))).toBe(wrong);
  });
});

describe('what counts', () => {
  const instant = fc.integer({ min: 0, max: 300 }).map((by) => later(startsAt, (by - 60) * minute));
  const period = fc
    .tuple(instant, instant)
    .map(
      ([one, other]): Period =>
        one < other ? { startsAt: one, endsAt: other } : { startsAt: other, endsAt: one },
    );
  const periods = fc.array(period, { maxLength: 6 });
  const isIn = (all: readonly Period[], at: Date) =>
    all.some((one) => one.startsAt <= at && at < one.endsAt);

  it('every minute that was attended, within the shift, and not credited elsewhere, once', () => {
    fc.assert(
      fc.property(periods, periods, (attended, taken) => {
        const credited = creditedPeriods(attended, shift, taken);
        let counted = 0;
        for (
          let at = earlier(startsAt, 60 * minute);
          at < later(endsAt, 60 * minute);
          at = later(at, minute)
        ) {
          const should = isIn(attended, at) && isIn([shift], at) && !isIn(taken, at);
          expect(isIn(credited, at)).toBe(should);
          if (should) counted += 1;
        }
        expect(minutesOf(credited)).toBe(counted);
      }),
    );
  });

  it('no two parts overlap, and they are in order', () => {
    fc.assert(
      fc.property(periods, periods, (attended, taken) => {
        const credited = creditedPeriods(attended, shift, taken);
        for (const [place, next] of credited.slice(1).entries())
          expect(credited[place]!.endsAt.getTime()).toBeLessThanOrEqual(next.startsAt.getTime());
      }),
    );
  });

  it('is never more than the shift is long, and whole minutes are rounded down once', () => {
    const served = creditedPeriods(
      [
        { startsAt: earlier(startsAt, 30 * minute), endsAt: later(startsAt, 90_000) },
        { startsAt: later(startsAt, 5 * minute), endsAt: later(startsAt, 5 * minute + 29_999) },
      ],
      shift,
      [],
    );
    expect(minutesOf(served)).toBe(1);
    const all = [{ startsAt: earlier(startsAt, 60 * minute), endsAt: later(endsAt, 60 * minute) }];
    expect(minutesOf(creditedPeriods(all, shift, []))).toBe(120);
  });
});

describe('by place', () => {
  const gate = { latitude: 31.2304, longitude: 121.4737, radiusMetres: 100 };
  /** About 111 m to the north of it for each thousandth of a degree. */
  const north = (metres: number) => ({ ...gate, latitude: gate.latitude + metres / 111_195 });

  it('distances are those along the ground', () => {
    expect(metresBetween(gate, gate)).toBe(0);
    expect(metresBetween(gate, north(500))).toBeCloseTo(500, 0);
    const beijing = { latitude: 39.9042, longitude: 116.4074 };
    expect(metresBetween(gate, beijing) / 1000).toBeCloseTo(1068, -1);
  });

  it('what the phone may be wrong by counts against being there', () => {
    expect(whyNotAtPlace(north(60), 35, gate)).toBeNull();
    expect(whyNotAtPlace(north(60), 45, gate)).toEqual({
      ...{ code: 'notAtPlace', details: { metres: 10 } },
    });
    expect(whyNotAtPlace(gate, 301, { ...gate, radiusMetres: 1000 })?.code).toBe('placeInaccurate');
  });
});
