import { useState } from 'react';
import { refusalMessage } from '@/shared/refusals';
import { readShiftCheckInScene } from '@/shared/volunteering/attendance/check-in-scene';
import { scanCode } from '@/src/platform/scan-code';

/**
 * The phone's camera, for a code of one shift, or of any where `shiftId` is empty. What is no such code
 * is said at once, also without a network.
 */
export function useScanner(shiftId: string, onScan: (text: string) => void) {
  const [problem, setProblem] = useState('');
  const scan = async () => {
    setProblem('');
    const text = await scanCode();
    if (text === null) return;
    const code = readShiftCheckInScene(text);
    if (code === null) setProblem(refusalMessage('shiftCodeUnreadable'));
    else if (shiftId !== '' && code.shiftId !== shiftId)
      setProblem(refusalMessage('shiftCodeOfAnother'));
    else onScan(text);
  };
  return { scan: () => void scan(), problem };
}
