import type { Quad } from '../../chart/chart.ts';
import { quadSides } from '../../chart/geometry.ts';
import { withMats } from '../mats.ts';
import type { OpenCv } from '../opencv.ts';
import type { WorkingImage } from '../reduce.ts';

/** An ArUco marker with its corners clockwise from its own top left, in pixels of the image searched. */
export interface Marker {
  readonly id: number;
  readonly corners: Quad;
}

/**
 * Smallest perimeter over the longest side of the image: 10 of 1600 pixels per side. Markers can be read from 15 pixels
 * up; examining even smaller contours costs seconds on tiled walls.
 */
const MIN_PERIMETER_RATE = 0.025;
const CORNER_REFINE_SUBPIX = 1;
/**
 * Window sizes of the adaptive threshold, in pixels. A single size finds nearly all markers at a third of the cost of three;
 * the others are tried if it finds some markers, but not all.
 */
const FIRST_WINDOWS = { min: 13, max: 13 };
const ALL_WINDOWS = { min: 3, max: 23 };

/** Finds the DICT_5X5_50 markers with ids 0..3, the largest of each id. Mirrored markers are not detected. */
export function findMarkers(cv: OpenCv, image: WorkingImage): Marker[] {
  const markers = detectMarkers(cv, image, FIRST_WINDOWS);
  return markers.length === 0 || markers.length === 4 ? markers : detectMarkers(cv, image, ALL_WINDOWS);
}

function detectMarkers(cv: OpenCv, image: WorkingImage, windows: typeof ALL_WINDOWS): Marker[] {
  return withMats((own) => {
    const rgb = own(new cv.Mat(image.height, image.width, cv.CV_8UC3));
    rgb.data.set(image.data);
    const gray = own(new cv.Mat());
    cv.cvtColor(rgb, gray, cv.COLOR_RGB2GRAY);
    const parameters = own(new cv.aruco_DetectorParameters());
    parameters.minMarkerPerimeterRate = MIN_PERIMETER_RATE;
    parameters.cornerRefinementMethod = CORNER_REFINE_SUBPIX;
    parameters.adaptiveThreshWinSizeMin = windows.min;
    parameters.adaptiveThreshWinSizeMax = windows.max;
    const detector = own(
      new cv.aruco_ArucoDetector(
        own(cv.getPredefinedDictionary(cv.DICT_5X5_50)),
        parameters,
        own(new cv.aruco_RefineParameters(10, 3, true)),
      ),
    );
    const corners = own(new cv.MatVector());
    const ids = own(new cv.Mat());
    detector.detectMarkers(gray, corners, ids, own(new cv.MatVector()));
    const found = new Map<number, Marker & { readonly perimeter: number }>();
    for (let i = 0; i < corners.size(); i++) {
      const id = ids.data32S[i]!;
      if (id > 3) continue;
      const quad = readQuad(own(corners.get(i)).data32F);
      const perimeter = quadSides(quad).reduce((sum, side) => sum + side);
      if (perimeter > (found.get(id)?.perimeter ?? 0)) found.set(id, { id, corners: quad, perimeter });
    }
    return [...found.values()].map(({ id, corners }) => ({ id, corners })).sort((a, b) => a.id - b.id);
  });
}

/** Converts from OpenCV's coordinates, whose integers are pixel centres, to ours, whose integers are pixel edges. */
function readQuad(xy: Float32Array): Quad {
  const corner = (i: number) => ({ x: xy[2 * i]! + 0.5, y: xy[2 * i + 1]! + 0.5 });
  return [corner(0), corner(1), corner(2), corner(3)];
}
