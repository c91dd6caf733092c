import { View } from '@tarojs/components';
import { PrimaryButton } from '@/src/ui/button/button';
import { Card } from '@/src/ui/card/card';
import { Countdown } from '@/src/ui/countdown/countdown';
import { ListItem } from '@/src/ui/list-item/list-item';
import { StatusTag } from '@/src/ui/status-tag/status-tag';
import { periodText } from '../shift-looks';
import { openCheckIn, openShift } from '../volunteering-pages';
import type { OwnShift } from '../volunteering-types';
import './own-shift-card.scss';

/** The shift one serves next; when it is time, the way to check in or out stands below. */
export function NextShiftCard({ shift }: { shift: OwnShift }) {
  const { shiftId, title, place, post, startsAt, endsAt, step } = shift;
  return (
    <Card flush tone={step ? 'accent' : 'plain'}>
      <ListItem
        icon="calendar-clock"
        title={title}
        note={[periodText(startsAt, endsAt), place, post].join('，')}
        tags={
          <StatusTag
            icon={step === 'leave' ? 'timer' : 'ticket-check'}
            tone={step ? 'accent' : 'success'}
          >
            {step === 'leave' ? '服务中' : step === 'arrive' ? '可以签到了' : '报名成功'}
          </StatusTag>
        }
        onPress={() => openShift(shiftId)}
      />
      {step && (
        <View className="own-shift-card__step">
          <PrimaryButton
            icon={step === 'arrive' ? 'log-in' : 'log-out'}
            onPress={() => openCheckIn(shiftId)}
          >
            {step === 'arrive' ? '签到' : '签退'}
          </PrimaryButton>
        </View>
      )}
    </Card>
  );
}

/** A place that is held until it is confirmed or the time has passed. */
export const OfferRow = ({ shift }: { shift: OwnShift }) => (
  <ListItem
    icon="bell"
    title={shift.title}
    note={<OfferNote shift={shift} />}
    tags={
      <StatusTag icon="ticket-check" tone="warning">
        有名额了，请确认
      </StatusTag>
    }
    onPress={() => openShift(shift.shiftId)}
  />
);

export const OfferNote = ({ shift: { offerUntil } }: { shift: OwnShift }) => (
  <Countdown until={offerUntil ?? ''} prefix="名额为您留着，还有" passed="确认的时间已过" />
);
