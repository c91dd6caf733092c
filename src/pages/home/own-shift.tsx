import { NextShiftCard } from '@/src/features/volunteering/components/own-shift-card';
import type { VolunteeringHome } from '@/src/features/volunteering/volunteering-types';
import { openPage } from '@/src/platform/open-page';
import { TextButton } from '@/src/ui/button/button';
import { Section } from '@/src/ui/section/section';

/** The shift one serves next; who has none is not asked for one here. */
export function OwnShiftSection({ home }: { home: VolunteeringHome | undefined }) {
  if (!home?.next) return null;
  return (
    <Section
      title="我的下一个班次"
      action={
        <TextButton icon="hand-heart" onPress={() => openPage('/pages/volunteering/index')}>
          志愿服务
        </TextButton>
      }
    >
      <NextShiftCard shift={home.next} />
    </Section>
  );
}
