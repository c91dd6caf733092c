import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Sheet } from '@/src/ui/dialogs/sheet';
import './sheet-form.scss';

type SheetFormProps = { title: string; onClose: () => void; children: ReactNode };

/** A form in a sheet: fields and buttons one below the other, away from the edges. */
export const SheetForm = ({ title, onClose, children }: SheetFormProps) => (
  <Sheet open title={title} onClose={onClose}>
    <View className="sheet-form">{children}</View>
  </Sheet>
);
