/** Whether this app can read a QR code with the camera itself. `scan-code.weapp.ts` can. */
export const canScan = false;

/** The text of a scanned code; null where none was read. In the browser the phone's own camera opens the page. */
export const scanCode = async (): Promise<string | null> => null;
