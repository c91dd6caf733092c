import { View } from '@tarojs/components';
import { Icon } from '@/src/ui/icon/icon';
import { StatusTag } from '@/src/ui/status-tag/status-tag';
import { SeatAnswer } from './seat-answer';
import { SeatAnswerForm } from './seat-answer-form';
import { answerByWords, type Seat, seatIcons, seatLook } from './seat-looks';
import './seat-card.scss';

type SeatCardProps = { seat: Seat; isOpen: boolean };

/** One seat: who sits there, what was asked, and what was said. A body's stands out like a letter. */
export function SeatCard({ seat, isOpen }: SeatCardProps) {
  const { icon, tone, word } = seatLook(seat);
  const isOfficial = seat.kind !== 'resident';
  return (
    <View className={`seat-card ${isOfficial ? 'seat-card--official' : ''}`}>
      <View className="seat-card__head">
        <Icon name={seatIcons[seat.kind]} />
        <View className="seat-card__name">{seat.name}</View>
        <StatusTag icon={icon} tone={tone}>
          {word}
        </StatusTag>
      </View>
      <View className="seat-card__body">
        {seat.question !== '' && (
          <View className="seat-card__question">想请教：{seat.question}</View>
        )}
        {seat.state === 'open' && isOpen && (
          <View className="seat-card__soft">{answerByWords(seat)}</View>
        )}
        {seat.answers.map((answer) => (
          <SeatAnswer key={answer.id} answer={answer} />
        ))}
        {seat.isMine && isOpen && <SeatAnswerForm seat={seat} />}
      </View>
    </View>
  );
}
