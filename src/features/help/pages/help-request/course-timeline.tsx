import { helpStepWords } from '@/shared/volunteering/help/help-steps';
import { minutesText } from '@/shared/volunteering/minutes-text';
import { Section } from '@/src/ui/section/section';
import { Timeline } from '@/src/ui/timeline/timeline';
import type { HelpCourse } from '../../help-types';

const sides = { asker: '求助人', helper: '帮忙的邻居', staff: '社区工作人员' } as const;

/** What happened so far, for those it concerns and for staff. */
export function CourseTimeline({ course: { steps } }: { course: HelpCourse }) {
  return (
    <Section title="经过">
      <Timeline
        events={steps.map(({ number, kind, side, minutes, reason, at }) => ({
          id: String(number),
          title: helpStepWords[kind],
          at,
          note: [side && sides[side], minutes !== null && minutesText(minutes), reason]
            .filter(Boolean)
            .join(' · '),
        }))}
      />
    </Section>
  );
}
