import { TextButton } from '@/src/ui/button/button';
import { Card } from '@/src/ui/card/card';
import { ListItem } from '@/src/ui/list-item/list-item';
import { Section } from '@/src/ui/section/section';
import { StatusTag } from '@/src/ui/status-tag/status-tag';
import { dismissScan, type KeptScan, useKeptScans } from './scan-queue';
import { scanWords } from './scan-words';

type KeptScansProps = {
  /** An empty string: of all shifts, what there is still something to wait for or to read of. */
  shiftId: string;
};

const isOpen = ({ answer, refusal }: KeptScan): boolean =>
  refusal !== null || answer === null || answer.toConfirm || answer.outcome === 'risksToAccept';

/** What this phone has scanned and what became of it, the newest first; read, it can be put away. */
export function KeptScans({ shiftId }: KeptScansProps) {
  const scans = useKeptScans().filter((scan) =>
    shiftId === '' ? isOpen(scan) : scan.shiftId === shiftId,
  );
  if (scans.length === 0) return null;
  return (
    <Section title="扫码结果">
      {[...scans].reverse().map((scan) => (
        <KeptScanCard key={scan.id} scan={scan} />
      ))}
    </Section>
  );
}

function KeptScanCard({ scan }: { scan: KeptScan }) {
  const { title, note, icon, tone } = scanWords(scan);
  const isAnswered = scan.answer !== null || scan.refusal !== null;
  return (
    <Card flush>
      <ListItem
        icon={icon}
        title={title}
        note={note}
        tags={
          !isAnswered && (
            <StatusTag icon={icon} tone={tone}>
              待送出
            </StatusTag>
          )
        }
        value={isAnswered && <TextButton onPress={() => dismissScan(scan.id)}>知道了</TextButton>}
      />
    </Card>
  );
}
