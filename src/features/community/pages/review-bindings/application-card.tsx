import { View } from '@tarojs/components';
import { useState } from 'react';
import { bindingRelations, bindsPerson } from '@/shared/community/house-binding';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { useCommand } from '@/src/platform/use-command';
import { PrimaryButton, SecondaryButton, TextButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { Card } from '@/src/ui/card/card';
import { Facts } from '@/src/ui/facts/facts';
import { StatusTag } from '@/src/ui/status-tag/status-tag';
import { sinceThen } from '@/src/ui/words/time';
import type { Application } from '../../community-types';
import './application-card.scss';
import { matchLooks, notOnRegister } from './match-look';
import { RejectSheet } from './reject-sheet';
import { VerifySheet } from './verify-sheet';

const decided = [cloud.community.pathKey()];

/** One application: what was written, what the register says, and the decision. */
export function ApplicationCard({ application }: { application: Application }) {
  const [open, setOpen] = useState<'verify' | 'reject' | null>(null);
  const approve = useCommand(cloudClient.community.approveBinding.mutate, { refetches: decided });
  const { bindingId, room, relation, name, phone, adult, appliedAt, isOwn } = application;
  const { match, matchedPersonId } = application;
  const look = bindsPerson(relation) ? matchLooks[match] : notOnRegister;
  const isTaken = match === 'nameAndPhone' && matchedPersonId === null && bindsPerson(relation);
  return (
    <Card>
      <View className="application-card__head">
        <View className="application-card__room">{room}</View>
        <StatusTag icon="user" tone="neutral">
          {bindingRelations[relation]}
        </StatusTag>
      </View>
      <Facts
        facts={[
          { name: '姓名', value: name },
          { name: '手机', value: phone },
          { name: '年龄', value: adult ? '自称满 18 周岁' : '自称未满 18 周岁' },
          { name: '申请', value: sinceThen(appliedAt) },
        ]}
      />
      <View className="application-card__match">
        <StatusTag icon={look.icon} tone={look.tone}>
          {look.word}
        </StatusTag>
      </View>
      {isTaken && (
        <Callout tone="warning">名册上的这个人已经由另一个微信号登记了，请先核实是谁。</Callout>
      )}
      {approve.failure && <Callout tone="danger">{approve.failure.message}</Callout>}
      {isOwn ? (
        <Callout tone="info">这是您自己的申请，请让另一位工作人员来审核。</Callout>
      ) : (
        <View className="application-card__decision">
          {matchedPersonId && bindsPerson(relation) ? (
            <PrimaryButton
              icon="user-check"
              label={`通过${name}的申请`}
              loading={approve.isRunning}
              onPress={() => approve.run({ bindingId, personId: matchedPersonId, expiresAt: null })}
            >
              一致，通过
            </PrimaryButton>
          ) : (
            <SecondaryButton
              icon="search"
              label={`核实后通过${name}的申请`}
              onPress={() => setOpen('verify')}
            >
              核实后通过
            </SecondaryButton>
          )}
          <TextButton
            icon="circle-x"
            label={`不通过${name}的申请`}
            disabled={approve.isRunning}
            onPress={() => setOpen('reject')}
          >
            不通过
          </TextButton>
        </View>
      )}
      {open === 'verify' && <VerifySheet application={application} onClose={() => setOpen(null)} />}
      {open === 'reject' && <RejectSheet application={application} onClose={() => setOpen(null)} />}
    </Card>
  );
}
