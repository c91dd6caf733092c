import { View } from '@tarojs/components';
import { shiftPage, shiftScene } from '@/shared/volunteering/shift-scene';
import { copyPageAddress, useShare } from '@/src/platform/share';
import { TextButton } from '@/src/ui/button/button';
import { CalendarButton } from '@/src/ui/calendar-button/calendar-button';
import { shortTime } from '@/src/ui/words/time';
import { openPoster } from '../volunteering-pages';
import './shift-sharing.scss';

type SharedShift = {
  shiftId: string;
  title: string;
  place: string;
  contact: string;
  note: string;
  startsAt: string;
  endsAt: string;
};

type ShiftSharingProps = {
  shift: SharedShift;
  /** They have a place: then it may go into their calendar. */
  hasPlace: boolean;
  /** Others may still join: then it may be shown around. */
  isOpen: boolean;
};

/**
 * Ways to hand a shift on: WeChat's share card, a link, a poster; and into one's own calendar. Its
 * page sets `enableShareAppMessage: true` in its config.
 */
export function ShiftSharing({ shift, hasPlace, isOpen }: ShiftSharingProps) {
  const { shiftId, title, place, contact, note, startsAt, endsAt } = shift;
  const shared = {
    title: `招募志愿者：${title}，${shortTime(startsAt)}，${place}`,
    path: `/${shiftPage}?scene=${shiftScene(shiftId)}`,
  };
  useShare(shared);
  const description = [note, `联系：${contact}`].filter(Boolean).join('\n');
  return (
    <View className="shift-sharing">
      {hasPlace && (
        <CalendarButton
          event={{ id: shiftId, title: `志愿服务：${title}`, place, description, startsAt, endsAt }}
        />
      )}
      {isOpen && (
        <>
          <TextButton icon="image" onPress={() => openPoster(shiftId)}>
            做招募海报
          </TextButton>
          {process.env.TARO_ENV === 'h5' && (
            <TextButton icon="share-2" onPress={() => void copyPageAddress(shared)}>
              复制链接
            </TextButton>
          )}
        </>
      )}
    </View>
  );
}
