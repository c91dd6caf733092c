import { useState } from 'react';
import { reviewLimits, usualLinkDays } from '@/shared/conventions/review/review-limits';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { useCommand } from '@/src/platform/use-command';
import { PrimaryButton, SecondaryButton, TextButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { Card } from '@/src/ui/card/card';
import { ConfirmDialog } from '@/src/ui/dialogs/confirm-dialog';
import { Facts } from '@/src/ui/facts/facts';
import { NumberStepper } from '@/src/ui/number-stepper/number-stepper';
import { Section } from '@/src/ui/section/section';
import { TextField } from '@/src/ui/text-field/text-field';
import { dayAndTime } from '@/src/ui/words/time';
import type { ReviewDesk } from '../../adoption-types';
import { MadeLink } from './made-link';
import { useMakeLink } from './use-make-link';

type LinkSectionProps = { conventionId: string; link: ReviewDesk['link'] };

const { office: officeLimits, linkDays } = reviewLimits;

/** The link the reviewer works with: made, shown once, taken back. */
export function LinkSection({ conventionId, link }: LinkSectionProps) {
  const [office, setOffice] = useState(link?.office ?? '');
  const [days, setDays] = useState(usualLinkDays);
  const [isTried, setTried] = useState(false);
  const making = useMakeLink(conventionId);
  const isShort = office.trim().length < officeLimits.min;
  const make = () => {
    setTried(true);
    if (!isShort) void making.make({ office, days });
  };
  return (
    <>
      {making.token !== null && <MadeLink token={making.token} />}
      {link && <Working conventionId={conventionId} link={link} onRevoked={making.forget} />}
      <Section title={link ? '换一个链接' : '生成审核链接'}>
        <Callout tone="info" title="发给乡镇或街道的审核人">
          审核人不用登录，用电脑或手机打开链接就能逐条写意见。链接只给审核人，谁有链接谁就能审核。
          {link ? '生成新的链接，原来的就不能用了。' : ''}
        </Callout>
        <TextField
          label="发给哪个单位"
          value={office}
          onChange={setOffice}
          maxLength={officeLimits.max}
          placeholder="例如 青石镇人民政府"
          error={isTried && isShort ? `请写单位全称，${officeLimits.min} 个字以上。` : undefined}
        />
        <NumberStepper
          label="有效天数"
          value={days}
          {...linkDays}
          unit="天"
          note="过期以后可以再生成一个。"
          onChange={setDays}
        />
        {making.problem && <Callout tone="danger">{making.problem}</Callout>}
        {link ? (
          <SecondaryButton icon="link" loading={making.isRunning} onPress={make}>
            生成新链接，作废原来的
          </SecondaryButton>
        ) : (
          <PrimaryButton icon="link" loading={making.isRunning} onPress={make}>
            生成链接
          </PrimaryButton>
        )}
      </Section>
    </>
  );
}

type WorkingProps = {
  conventionId: string;
  link: NonNullable<ReviewDesk['link']>;
  onRevoked: () => void;
};

function Working({ conventionId, link, onRevoked }: WorkingProps) {
  const [isAsking, setAsking] = useState(false);
  const revoking = useCommand(cloudClient.conventions.revokeReviewLink.mutate, {
    refetches: [cloud.conventions.pathKey()],
    onDone: onRevoked,
  });
  return (
    <Section title="正在审核">
      <Card>
        <Facts
          facts={[
            { name: '发给', value: link.office },
            { name: '生成时间', value: dayAndTime(link.madeAt) },
            {
              name: '有效到',
              value: `${dayAndTime(link.expiresAt)}${link.isExpired ? '（已过期）' : ''}`,
            },
          ]}
        />
        <TextButton icon="ban" onPress={() => setAsking(true)}>
          收回链接
        </TextButton>
      </Card>
      {revoking.failure && <Callout tone="danger">{revoking.failure.message}</Callout>}
      <ConfirmDialog
        open={isAsking}
        title="收回这个链接吗？"
        message="收回以后，拿着它的人就打不开了。已经写下的意见会保留，换一个链接可以接着审核。"
        confirmLabel="收回"
        danger
        onConfirm={() => {
          setAsking(false);
          revoking.run({ conventionId });
        }}
        onCancel={() => setAsking(false)}
      />
    </Section>
  );
}
