import { Canvas, Image, View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import {
  drawPicture,
  openPictureSetting,
  pictureCanvasId,
  type SavedPicture,
  savePicture,
} from '@/src/platform/picture';
import { useMe } from '@/src/platform/use-me';
import { PrimaryButton, SecondaryButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { LoadingSkeleton } from '@/src/ui/states/loading-skeleton';
import { posterDrawing } from '../../poster/draw-poster';
import { type PosterCode, type PosterShift, posterOfShift } from '../../poster/poster-of-shift';
import './poster-view.scss';

type PosterViewProps = { shift: PosterShift; code: PosterCode };

/** The poster, drawn on this device, and ways to keep it. */
export function PosterView({ shift, code }: PosterViewProps) {
  const community = useMe().data?.community?.name ?? '';
  const [picture, setPicture] = useState<string | null>(null);
  const [failed, setFailed] = useState(false);
  const [saved, setSaved] = useState<SavedPicture | null>(null);
  useEffect(() => {
    let isGone = false;
    drawPicture(posterDrawing(posterOfShift(community, shift, code))).then(
      (address) => !isGone && setPicture(address),
      () => !isGone && setFailed(true),
    );
    return () => {
      isGone = true;
    };
  }, [community, shift, code]);
  const save = async () => {
    if (picture) setSaved(await savePicture(picture, `招募海报 ${shift.title}`));
  };
  return (
    <View className="poster-view">
      {process.env.TARO_ENV === 'weapp' && (
        <Canvas type="2d" id={pictureCanvasId} className="poster-view__canvas" />
      )}
      {failed && (
        <Callout tone="danger">这部手机没有画成海报。请转发活动页面，或者截图发给邻居。</Callout>
      )}
      {picture === null && !failed && <LoadingSkeleton rows={4} />}
      {picture && (
        <>
          <Image
            className="poster-view__picture"
            src={picture}
            mode="widthFix"
            showMenuByLongpress
            ariaLabel={`招募海报：${shift.title}`}
          />
          {saved && <Callout tone={saved.done ? 'success' : 'warning'}>{saved.words}</Callout>}
          {saved?.needsSetting && (
            <SecondaryButton icon="settings" onPress={() => void openPictureSetting()}>
              去打开权限
            </SecondaryButton>
          )}
          <PrimaryButton icon="download" onPress={() => void save()}>
            保存海报
          </PrimaryButton>
          <View className="poster-view__note">也可以长按海报，直接发给邻居或打印出来。</View>
        </>
      )}
    </View>
  );
}
