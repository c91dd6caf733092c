import { View } from '@tarojs/components';
import { helpKinds } from '@/shared/volunteering/help/help-kinds';
import { minutesText } from '@/shared/volunteering/minutes-text';
import { Card } from '@/src/ui/card/card';
import { Icon } from '@/src/ui/icon/icon';
import { openHelpRequest } from '../help-pages';
import type { HelpCardData } from '../help-types';
import { kindIcons, windowWords } from '../help-words';
import { HelpTags } from './help-tags';
import './help-card.scss';

/** A request in a list: what for, when, in which building, and how it stands. */
export function HelpCard({ request, note }: { request: HelpCardData; note?: string }) {
  const { id, kind, words, state, wantedFrom, wantedUntil, expectedMinutes, askerName } = request;
  const isPast = state === 'open' && Date.parse(wantedUntil) < Date.now();
  return (
    <Card onPress={() => openHelpRequest(id)} label={`${helpKinds[kind]}，${askerName}`}>
      <View className="help-card">
        <View className="help-card__icon">
          <Icon name={kindIcons[kind]} />
        </View>
        <View className="help-card__text">
          <View className="help-card__title">{helpKinds[kind]}</View>
          <View className="help-card__words">{words}</View>
          <View className="help-card__line">
            <Icon name="clock" />
            <View>{windowWords(wantedFrom, wantedUntil)}</View>
          </View>
          {isPast && (
            <View className="help-card__line">约定的时间已过，接下后请先打电话问问还要不要。</View>
          )}
          <View className="help-card__line">
            <Icon name="map-pin" />
            <View>{`${askerName} · 大约${minutesText(expectedMinutes)}`}</View>
          </View>
          <HelpTags request={request} />
          {note && <View className="help-card__line">{note}</View>}
        </View>
      </View>
    </Card>
  );
}
