import { usePageParameter } from '@/src/platform/page-parameters';
import { HallGate } from '../../components/hall-gate';
import { VersionComparison } from '../../components/texts/version-comparison';
import { VersionList } from '../../components/texts/version-list';

const versionIn = (parameter: string): number | null =>
  /^[1-9]\d{0,5}$/.test(parameter) ? Number(parameter) : null;

/** The versions of a topic's text; with `older` and `newer` what changed from one to the other. */
export default function TextHistoryPage() {
  const topicId = usePageParameter('topicId');
  const older = versionIn(usePageParameter('older'));
  const newer = versionIn(usePageParameter('newer'));
  return (
    <HallGate title={older && newer ? '改了什么' : '各个版本'}>
      {older && newer ? (
        <VersionComparison topicId={topicId} from={older} to={newer} />
      ) : (
        <VersionList topicId={topicId} />
      )}
    </HallGate>
  );
}
