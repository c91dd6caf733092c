import { View } from '@tarojs/components';
import { useState } from 'react';
import { bindingRelations, bindsPerson } from '@/shared/community/house-binding';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { useCommand } from '@/src/platform/use-command';
import { PrimaryButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { Sheet } from '@/src/ui/dialogs/sheet';
import { Field } from '@/src/ui/text-field/field';
import type { Application } from '../../community-types';
import { isReason, ReasonField } from '../../components/reason-field';
import { Tiles } from '../../components/tiles';
import { CandidateChoice } from './candidate-choice';
import { type Validity, validities, validUntil } from './validity';
import './review-sheets.scss';

const usualReasons = ['看过房产证', '看过租房合同', '业主本人确认', '打电话核实过', '手机号已更换'];

type VerifySheetProps = { application: Application; onClose: () => void };

/** Approving what the register alone cannot vouch for: who it is, how that was verified, for how long. */
export function VerifySheet({ application, onClose }: VerifySheetProps) {
  const { bindingId, room, name, relation, candidates } = application;
  const needsPerson = bindsPerson(relation);
  const [personId, setPersonId] = useState<string | null>(
    candidates.find(({ match, isClaimed }) => match !== 'none' && !isClaimed)?.personId ?? null,
  );
  const [reason, setReason] = useState('');
  const [validity, setValidity] = useState<Validity>(relation === 'tenant' ? 'year' : 'always');
  const [isTried, setTried] = useState(false);
  const approve = useCommand(cloudClient.community.approveBinding.mutate, {
    refetches: [cloud.community.pathKey()],
    onDone: onClose,
  });
  const isComplete = isReason(reason) && (!needsPerson || personId !== null);
  const send = () => {
    setTried(true);
    if (!isComplete) return;
    const expiresAt = validUntil(validity, new Date());
    approve.run({ bindingId, personId: needsPerson ? personId : null, expiresAt, reason });
  };
  return (
    <Sheet open title={`核实 ${room}`} onClose={onClose}>
      <View className="review-sheet">
        <View>{`${name}申请登记为${bindingRelations[relation]}。`}</View>
        {needsPerson && (
          <CandidateChoice
            candidates={candidates}
            personId={personId}
            onChange={setPersonId}
            error={isTried && personId === null ? '请选择是名册上的哪一位。' : undefined}
          />
        )}
        <ReasonField
          label="怎样核实的"
          value={reason}
          onChange={setReason}
          usual={usualReasons}
          hint="只记在工作记录里，申请人看不到。"
          error={isTried && !isReason(reason) ? '请写明怎样核实的，至少 2 个字。' : undefined}
        />
        <Field label="有效期" group>
          <Tiles label="有效期" tiles={validities} chosen={validity} onChoose={setValidity} />
        </Field>
        {approve.failure && <Callout tone="danger">{approve.failure.message}</Callout>}
        <PrimaryButton icon="user-check" loading={approve.isRunning} onPress={send}>
          核实过了，通过
        </PrimaryButton>
      </View>
    </Sheet>
  );
}
