export interface PhonePosition {
  /** Degrees, as Chinese maps have them (GCJ-02). */
  latitude: number;
  longitude: number;
  /** Metres by which it may be wrong. */
  accuracy: number;
}

/**
 * Whether this app can say where the phone is. A browser tells another kind of degrees, hundreds of
 * metres beside the map; `locate.weapp.ts` can.
 */
export const canLocate = false;

/** Where the phone is now; null where it does not say. */
export const locate = async (): Promise<PhonePosition | null> => null;
