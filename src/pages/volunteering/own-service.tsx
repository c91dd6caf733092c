import { NextShiftCard, OfferRow } from '@/src/features/volunteering/components/own-shift-card';
import { openVolunteerProfile } from '@/src/features/volunteering/volunteering-pages';
import type { VolunteeringHome } from '@/src/features/volunteering/volunteering-types';
import { useMay } from '@/src/platform/use-me';
import { SecondaryButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { Card } from '@/src/ui/card/card';
import { Section } from '@/src/ui/section/section';

/** What concerns oneself: places offered, the next shift, or how to become a volunteer. */
export function OwnService({ home: { record, next, offers } }: { home: VolunteeringHome }) {
  const mayVolunteer = useMay('volunteering.volunteer');
  if (record === null) return mayVolunteer ? <Register /> : null;
  if (next === null && offers.length === 0) return null;
  return (
    <Section title="我的志愿服务">
      {offers.length > 0 && (
        <Card flush tone="warning">
          {offers.map((shift) => (
            <OfferRow key={shift.signupId} shift={shift} />
          ))}
        </Card>
      )}
      {next && <NextShiftCard shift={next} />}
    </Section>
  );
}

const Register = () => (
  <>
    <Callout tone="info" icon="hand-heart" title="登记一次，就能报名">
      登记成为志愿者以后，您的服务时长会如实记录，可以开具服务证明。
    </Callout>
    <SecondaryButton icon="user-plus" onPress={openVolunteerProfile}>
      登记成为志愿者
    </SecondaryButton>
  </>
);
