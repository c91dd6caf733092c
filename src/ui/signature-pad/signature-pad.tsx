import { View } from '@tarojs/components';
import { useCallback, useState } from 'react';
import { TextButton } from '../button/button';
import { Callout } from '../callout/callout';
import { DrawingSurface } from './drawing-surface';
import './signature-pad.scss';

type Strokes = readonly (readonly number[])[];

type SignaturePadProps = {
  label: string;
  /** Kept by the page: an error, the keyboard or a turned screen takes none of it. */
  strokes: Strokes;
  onChange: (strokes: number[][]) => void;
  /** What to do where nobody can draw. */
  otherwise?: string;
};

/** A field to sign in with a finger, a pen or the mouse. */
export function SignaturePad(props: SignaturePadProps) {
  const { label, strokes, onChange, otherwise = '请换一种签署方式。' } = props;
  const [isUnavailable, setUnavailable] = useState(false);
  const noteUnavailable = useCallback(() => setUnavailable(true), []);
  if (isUnavailable)
    return (
      <Callout tone="warning" title="这台设备不能手写签名">
        {otherwise}
      </Callout>
    );
  const copied = strokes.map((stroke) => [...stroke]);
  return (
    <View className="signature-pad">
      <View className="signature-pad__head">
        <View className="signature-pad__label">{label}</View>
        <TextButton icon="eraser" disabled={strokes.length === 0} onPress={() => onChange([])}>
          清除重写
        </TextButton>
      </View>
      <View className="signature-pad__frame">
        <DrawingSurface
          label={strokes.length === 0 ? `${label}，还没有写` : `${label}，已经写了`}
          strokes={strokes}
          onStroke={(stroke) => onChange([...copied, stroke])}
          onUnavailable={noteUnavailable}
        />
        {strokes.length === 0 && <View className="signature-pad__hint">用手指在这里写</View>}
      </View>
    </View>
  );
}

/** A signature as it was drawn. */
export function DrawnSignature({ label, strokes }: { label: string; strokes: Strokes }) {
  return (
    <View className="signature-pad__frame signature-pad__frame--shown">
      <DrawingSurface label={label} strokes={strokes} />
    </View>
  );
}
