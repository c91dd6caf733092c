import { Image, Text, View } from '@tarojs/components';
import { useMemo } from 'react';
import { qrPicture } from '@/shared/qr-modules';
import { describe } from '@/src/platform/accessibility';
import './qr-code.scss';

type QrCodeProps = {
  /** What a phone reads from it. */
  content: string;
  /** What it is for; a screen reader says it instead of the picture. */
  label: string;
  /** The same in readable form, which can be copied; the content itself when left out. */
  words?: string;
};

/** A QR code with what it says in words below, for those who cannot scan it. */
export function QrCode({ content, label, words = content }: QrCodeProps) {
  const picture = useMemo(() => qrPicture(content), [content]);
  return (
    <View className="qr-code">
      <View {...describe({ role: 'img', label: `二维码：${label}` })}>
        <Image className="qr-code__picture" src={picture} mode="aspectFit" />
      </View>
      <View className="qr-code__label">{label}</View>
      <Text className="qr-code__words" userSelect>
        {words}
      </Text>
    </View>
  );
}
