import { View } from '@tarojs/components';
import { useState } from 'react';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { useCommand } from '@/src/platform/use-command';
import { PrimaryButton, SecondaryButton, TextButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { Card } from '@/src/ui/card/card';
import { ConfirmDialog } from '@/src/ui/dialogs/confirm-dialog';
import { SwitchRow } from '@/src/ui/switch-row/switch-row';
import type { Committed, RegisterImport } from '../../community-types';
import { CommitSummary } from './commit-summary';
import { ReportChanges } from './report-changes';
import { ReportFaults, ReportWarnings } from './report-findings';
import { ReportTotals } from './report-totals';

type PendingImportProps = {
  waiting: RegisterImport;
  onAnother: () => void;
  onCommitted: (committed: Committed) => void;
};

/** The report of one file and the decision about it. */
export function PendingImport({ waiting, onAnother, onCommitted }: PendingImportProps) {
  const { importId, fileName, report } = waiting;
  const [leaveOut, setLeaveOut] = useState(false);
  const [removeMissing, setRemoveMissing] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const commit = useCommand(cloudClient.community.commitRegister.mutate, {
    onDone: onCommitted,
  });
  const discard = useCommand(cloudClient.community.discardRegister.mutate, {
    refetches: [cloud.community.pathKey()],
  });
  const hasFaults = report.faults.count > 0;
  const isBusy = commit.isRunning || discard.isRunning;
  const removes = removeMissing && report.missing.count > 0;
  const hasChanges = report.added.count + report.changed.count > 0;
  return (
    <>
      <Card>
        <ReportTotals report={report} fileName={fileName} />
      </Card>
      <ReportFaults report={report} />
      {report.alreadyCurrent && !hasFaults ? (
        <Callout tone="success" title="和现在的名册一样">
          这份文件没有任何改动，不用导入。
        </Callout>
      ) : (
        <ReportChanges report={report} />
      )}
      <ReportWarnings report={report} />
      {((hasFaults && hasChanges) || report.missing.count > 0) && (
        <Card flush>
          {hasFaults && hasChanges && (
            <SwitchRow
              title="有错的行先不导入"
              note="其余的行照常导入，有错的以后再补"
              on={leaveOut}
              onChange={setLeaveOut}
            />
          )}
          {report.missing.count > 0 && (
            <SwitchRow
              title={`移除文件里没有的 ${report.missing.count} ${report.kind === 'village' ? '户' : '套'}`}
              note="只导入一部分楼栋时不要打开"
              on={removeMissing}
              onChange={setRemoveMissing}
            />
          )}
        </Card>
      )}
      {commit.failure && (
        <Callout tone="danger" title="没有导入">
          {commit.failure.message}
        </Callout>
      )}
      {discard.failure && <Callout tone="danger">{discard.failure.message}</Callout>}
      {(hasChanges || removes) && (
        <PrimaryButton
          icon="check"
          disabled={isBusy || (hasFaults && !leaveOut)}
          loading={commit.isRunning}
          onPress={() => setAsking(true)}
        >
          确认导入
        </PrimaryButton>
      )}
      <SecondaryButton
        icon="trash-2"
        disabled={isBusy}
        loading={discard.isRunning}
        onPress={() => discard.run({ importId })}
      >
        不导入，丢弃
      </SecondaryButton>
      <View>
        <TextButton icon="upload" disabled={isBusy} onPress={onAnother}>
          改好了，重新选择文件
        </TextButton>
      </View>
      <ConfirmDialog
        open={isAsking}
        title="现在导入名册？"
        confirmLabel="导入"
        cancelLabel="再看看"
        danger={removes}
        onConfirm={() => {
          setAsking(false);
          commit.run({
            importId,
            leaveOutFaultyLines: leaveOut,
            removeMissingUnits: removeMissing,
          });
        }}
        onCancel={() => setAsking(false)}
      >
        <CommitSummary report={report} removes={removes} />
      </ConfirmDialog>
    </>
  );
}
