import { useQuery } from '@tanstack/react-query';
import { openShiftDesk } from '@/src/features/volunteering-desk/public';
import { cloud } from '@/src/platform/cloud';
import { Card } from '@/src/ui/card/card';
import { ListItem } from '@/src/ui/list-item/list-item';
import { Page } from '@/src/ui/page/page';
import { QueryView } from '@/src/ui/query-view/query-view';
import { ShiftMessages } from '../../components/shift-messages';
import { ShiftSharing } from '../../components/shift-sharing';
import { VolunteeringGate } from '../../components/volunteering-gate';
import { openActivity, useShiftId } from '../../volunteering-pages';
import type { ShiftDetail } from '../../volunteering-types';
import { ChangedRisks } from './changed-risks';
import { HandOverPlace } from './hand-over-place';
import { JoinActions } from './join-actions';
import { JoinTerms } from './join-terms';
import { OwnPlace } from './own-place';
import { PlaceActions } from './place-actions';
import { ServeProblem } from './serve-problem';
import { ShiftFacts, ShiftHead } from './shift-facts';
import { acceptsAnew, hasBegun, isFreeToJoin, isListed, mayCheckIn, mayJoin } from './shift-phase';
import { type Terms, useTerms } from './use-terms';

/** THE page of a shift: what it is, its risks, whether there is a place, and one's own. */
export default function ShiftPage() {
  const shiftId = useShiftId();
  return (
    <VolunteeringGate title="志愿班次">
      <OneShift shiftId={shiftId} />
    </VolunteeringGate>
  );
}

function OneShift({ shiftId }: { shiftId: string }) {
  const query = useQuery(cloud.volunteering.shiftDetail.queryOptions({ shiftId }));
  const terms = useTerms(query.data?.riskRevision);
  return (
    <Page
      title="志愿班次"
      actions={query.data && hasActions(query.data) && <Actions shift={query.data} terms={terms} />}
    >
      <QueryView query={query}>
        {(shift) => (
          <>
            <ShiftHead shift={shift} />
            <OwnPlace shift={shift} />
            <PlaceCare shift={shift} />
            <ShiftMessages shiftId={shiftId} />
            <ShiftFacts shift={shift} />
            <ServeProblem shift={shift} />
            {!acceptsAnew(shift) && <JoinTerms shift={shift} terms={terms} />}
            <ShiftSharing
              shift={shift}
              hasPlace={shift.mine.signup?.state === 'confirmed'}
              isOpen={shift.state === 'open' && !hasBegun(shift)}
            />
            <WaysOn shift={shift} />
          </>
        )}
      </QueryView>
    </Page>
  );
}

const hasActions = (shift: ShiftDetail): boolean =>
  isFreeToJoin(shift) ||
  mayCheckIn(shift) ||
  (shift.state === 'open' && isListed(shift) && !hasBegun(shift));

function Actions({ shift, terms }: { shift: ShiftDetail; terms: Terms }) {
  const { signup } = shift.mine;
  if (mayJoin(shift)) return <JoinActions shift={shift} terms={terms} />;
  return signup && <PlaceActions shift={shift} signup={signup} terms={terms} />;
}

/** What a confirmed place asks for, or may be done with. */
function PlaceCare({ shift }: { shift: ShiftDetail }) {
  const { signup } = shift.mine;
  if (signup?.state !== 'confirmed' || shift.state !== 'open' || hasBegun(shift)) return null;
  return (
    <>
      {acceptsAnew(shift) && <ChangedRisks shift={shift} signup={signup} />}
      <HandOverPlace shift={shift} signup={signup} />
    </>
  );
}

const WaysOn = ({ shift: { shiftId, activityId, leads } }: { shift: ShiftDetail }) => (
  <Card flush>
    <ListItem icon="info" title="活动介绍和别的班次" onPress={() => openActivity(activityId)} />
    {leads && (
      <ListItem
        icon="settings"
        title="带领这个班次"
        note="报名名单、签到码、签到情况"
        onPress={() => openShiftDesk(shiftId)}
      />
    )}
  </Card>
);
