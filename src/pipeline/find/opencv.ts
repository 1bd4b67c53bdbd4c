import { createRequire } from 'node:module';

/** The part of OpenCV.js that is used here. Declared by hand because the package's own types omit ArUco. */
export interface Deletable {
  delete(): void;
}

export interface Mat extends Deletable {
  readonly rows: number;
  readonly cols: number;
  /** Views of WebAssembly memory. They become invalid when that memory grows, so do not keep them. */
  readonly data: Uint8Array;
  readonly data32S: Int32Array;
  readonly data32F: Float32Array;
}

export interface MatVector extends Deletable {
  size(): number;
  /** Returns a new handle each time, which must be deleted like any other Mat. */
  get(index: number): Mat;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface DetectorParameters extends Deletable {
  minMarkerPerimeterRate: number;
  cornerRefinementMethod: number;
  /** Window sizes are tried in steps of 10. */
  adaptiveThreshWinSizeMin: number;
  adaptiveThreshWinSizeMax: number;
}

export interface ArucoDetector extends Deletable {
  detectMarkers(gray: Mat, corners: MatVector, ids: Mat, rejected: MatVector): void;
}

export interface OpenCv {
  readonly Mat: { new (): Mat; new (rows: number, cols: number, type: number): Mat } & {
    ones(rows: number, cols: number, type: number): Mat;
  };
  readonly MatVector: new () => MatVector;
  readonly Size: new (width: number, height: number) => Size;
  readonly aruco_DetectorParameters: new () => DetectorParameters;
  readonly aruco_RefineParameters: new (
    minRepDistance: number,
    errorCorrection: number,
    checkOrders: boolean,
  ) => Deletable;
  readonly aruco_ArucoDetector: new (
    dictionary: Deletable,
    parameters: DetectorParameters,
    refine: Deletable,
  ) => ArucoDetector;
  getPredefinedDictionary(name: number): Deletable;

  adaptiveThreshold(src: Mat, dst: Mat, max: number, method: number, type: number, block: number, offset: number): void;
  approxPolyDP(curve: Mat, approx: Mat, epsilon: number, closed: boolean): void;
  arcLength(curve: Mat, closed: boolean): number;
  contourArea(contour: Mat): number;
  convexHull(points: Mat, hull: Mat): void;
  cvtColor(src: Mat, dst: Mat, code: number): void;
  findContours(mask: Mat, contours: MatVector, hierarchy: Mat, mode: number, method: number): void;
  GaussianBlur(src: Mat, dst: Mat, size: Size, sigma: number): void;
  max(a: Mat, b: Mat, dst: Mat): void;
  morphologyEx(src: Mat, dst: Mat, operation: number, kernel: Mat): void;
  resize(src: Mat, dst: Mat, size: Size, scaleX: number, scaleY: number, interpolation: number): void;
  split(src: Mat, planes: MatVector): void;
  threshold(src: Mat, dst: Mat, limit: number, max: number, type: number): void;

  readonly ADAPTIVE_THRESH_MEAN_C: number;
  readonly CHAIN_APPROX_SIMPLE: number;
  readonly COLOR_RGB2GRAY: number;
  readonly CV_8UC1: number;
  readonly CV_8UC3: number;
  readonly DICT_5X5_50: number;
  readonly INTER_CUBIC: number;
  readonly MORPH_GRADIENT: number;
  readonly MORPH_OPEN: number;
  readonly RETR_LIST: number;
  readonly THRESH_BINARY: number;
  readonly THRESH_BINARY_INV: number;
}

let loading: Promise<OpenCv> | undefined;

/** Loads OpenCV on the first call and returns the same module afterwards. Its 13 MB of WebAssembly take 0.1 to 0.2 s. */
export function loadOpenCv(): Promise<OpenCv> {
  // require(), not import(): the package is CommonJS and exports a promise, which the wrapper of import() would break.
  loading ??= createRequire(import.meta.url)('@techstark/opencv-js') as Promise<OpenCv>;
  return loading;
}
