import { View } from '@tarojs/components';
import { helpKinds } from '@/shared/volunteering/help/help-kinds';
import { minutesText } from '@/shared/volunteering/minutes-text';
import { ReportButton } from '@/src/features/moderation/public';
import { callPhone } from '@/src/platform/call-phone';
import { SecondaryButton } from '@/src/ui/button/button';
import { Card } from '@/src/ui/card/card';
import { type Fact, Facts } from '@/src/ui/facts/facts';
import { Icon } from '@/src/ui/icon/icon';
import { HelpTags } from '../../components/help-tags';
import type { HelpDetail } from '../../help-types';
import { helperWords, kindIcons, wayWords, windowWords } from '../../help-words';
import './help-request.scss';

/** What is asked, when and where; room and phone only where the server tells them. */
export function HelpFacts({ request }: { request: HelpDetail }) {
  const { id, kind, words, side, contact } = request;
  return (
    <Card>
      <View className="help-request">
        <View className="help-request__head">
          <View className="help-request__icon">
            <Icon name={kindIcons[kind]} />
          </View>
          <View className="help-request__title">{helpKinds[kind]}</View>
        </View>
        <HelpTags request={request} />
        <View className="help-request__words">{words}</View>
        <Facts facts={factsOf(request)} />
        {contact && side !== 'asker' && contact.phone !== '' && (
          <SecondaryButton icon="phone" onPress={() => callPhone(contact.phone)}>
            {`打电话 ${contact.phone}`}
          </SecondaryButton>
        )}
        {side !== 'asker' && <ReportButton kind="helpRequest" id={id} />}
      </View>
    </Card>
  );
}

function factsOf(request: HelpDetail): Fact[] {
  const {
    contact,
    course,
    side,
    askerName,
    writtenBy,
    wantedFrom,
    wantedUntil,
    expectedMinutes,
    way,
  } = request;
  return [
    { name: '求助人', value: writtenBy ? `${askerName}（${writtenBy}代为发出）` : askerName },
    ...(contact?.name ? [{ name: '姓名', value: contact.name }] : []),
    {
      name: '地点',
      value: contact ? contact.room : `${request.buildingName}（接下后能看到门牌号）`,
    },
    ...(contact && side === 'asker' ? [{ name: '电话', value: contact.phone }] : []),
    ...(course?.helper
      ? [{ name: '来帮忙的', value: `${helperWords(course)} ${course.helper.phone}` }]
      : []),
    { name: '时间', value: windowWords(wantedFrom, wantedUntil) },
    { name: '大约要', value: minutesText(expectedMinutes) },
    { name: '时长', value: wayWords[way] },
  ];
}
