import { DemoScene, openDemo } from './demo-scene';
import type { Visitor } from './visitor';

/** Who the path is walked with: the one who organises, and the volunteers in the order of signing up. */
export const organiser = '周明';
/** The first has never volunteered: what she serves here is all that stands in her ledger. */
export const [first, second, third] = ['范泽丽', '江小北', '胡鹏雨'] as const;

export const activityTitle = '给独居老人量血压';

/** The demonstration community, and one shift of two places that a whole path is walked with. */
export class VolunteeringScene extends DemoScene {
  shiftId = '';
  startsAt = '';
  endsAt = '';
  /** What the first served, as the ledger says. */
  servedMinutes = 0;
  /** In which the minutes were entered: 2026-11. */
  month = '';
  /** As it is printed, in groups. */
  certificateCode = '';
  helpId = '';

  static async open(): Promise<VolunteeringScene> {
    return new VolunteeringScene(await openDemo());
  }

  /** A page about the shift, as a link in a message opens it. */
  openShift(visitor: Visitor, page = 'volunteering/pages/shift'): Promise<void> {
    return this.openPage(visitor, page, `shiftId=${this.shiftId}`);
  }

  /** So many minutes after (or, negative, before) the shift's start. */
  async waitForShift(minutes: number): Promise<void> {
    await this.waitUntil(new Date(Date.parse(this.startsAt) + minutes * 60_000));
  }

  /** What the code on the leader's screen says now. */
  async codeNow(): Promise<string> {
    const leader = await this.api('dev-committee');
    const { codes } = await leader.query<{ codes: { scene: string }[] }>(
      'volunteering.shiftCodes',
      {
        shiftId: this.shiftId,
      },
    );
    const [code] = codes;
    if (!code) throw new Error('the leader has no code');
    return code.scene;
  }
}
