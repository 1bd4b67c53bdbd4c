"""The same work with OpenCV and NumPy, one route per process: opencv.py <route> <photo> <repeats>. Prints one line of JSON.

simple: a straightforward script, with all values as floats and the formulas evaluated for every sample.
tuned: lookup tables to and from linear light, and cv2.transform.
Each as `-matrix` (decode, correct with a given matrix, encode) and as `-job` (also finds the chart with OpenCV and fits the matrix).
find-whole, find-small: OpenCV's chart finder alone, on the full picture or on a reduced copy.
"""

import json
import resource
import sys
import tempfile
import time

import cv2
import numpy as np

cv2.setNumThreads(1)
QUALITY = [cv2.IMWRITE_JPEG_QUALITY, 92]
STEPS = 16383
SEARCH_SIDE = 1500

# Rows and columns are in OpenCV's BGR order.
WARM = np.array([[1.55, -0.31, 0.02], [-0.04, 1.16, -0.07], [0.03, -0.18, 1.32]], np.float32)

# X-Rite's published sRGB values of the 24 patches, in RGB order.
PATCHES = np.array(
    [
        (115, 82, 68), (194, 150, 130), (98, 122, 157), (87, 108, 67), (133, 128, 177), (103, 189, 170),
        (214, 126, 44), (80, 91, 166), (193, 90, 99), (94, 60, 108), (157, 188, 64), (224, 163, 46),
        (56, 61, 150), (70, 148, 73), (175, 54, 60), (231, 199, 31), (187, 86, 149), (8, 133, 161),
        (243, 243, 242), (200, 200, 200), (160, 160, 160), (122, 122, 121), (85, 85, 85), (52, 52, 52),
    ]
)  # fmt: skip


def decode_srgb(value):
    return np.where(value <= 0.04045, value / 12.92, ((value + 0.055) / 1.055) ** 2.4)


def encode_srgb(light):
    return np.where(light <= 0.0031308, light * 12.92, 1.055 * np.power(light, 1 / 2.4) - 0.055)


LIGHT = decode_srgb(np.arange(256) / 255).astype(np.float32)
CODES = np.round(255 * encode_srgb(np.arange(STEPS + 1) / STEPS)).astype(np.uint8)


def correct_simple(image, matrix):
    light = decode_srgb(image.astype(np.float32) / 255).astype(np.float32)
    corrected = np.clip(light.reshape(-1, 3) @ matrix.T, 0, 1).reshape(image.shape)
    return np.round(255 * encode_srgb(corrected)).astype(np.uint8)


def correct_tuned(image, matrix):
    corrected = cv2.transform(LIGHT[image], matrix)
    return CODES[np.clip(corrected * STEPS + 0.5, 0, STEPS).astype(np.uint16)]


def find(image, side):
    """Runs OpenCV's chart finder on a copy whose longer side is at most `side`. Returns None if it finds no chart."""
    scale = min(1, side / max(image.shape[:2]))
    small = cv2.resize(image, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    finder = cv2.mcc.CCheckerDetector_create()
    return finder if finder.process(small, cv2.mcc.MCC24, 1) else None


def fit(image, side):
    """Fits the matrix to the chart in the picture."""
    finder = find(image, side)
    if finder is None:
        raise SystemExit("OpenCV did not find the chart.")
    means = finder.getBestColorChecker().getChartsRGB()[:, 1].reshape(24, 3)
    measured = decode_srgb(means / 255)
    reference = decode_srgb(PATCHES / 255)
    matrix = np.linalg.lstsq(measured, reference, rcond=None)[0].T
    return np.ascontiguousarray(matrix[::-1, ::-1].astype(np.float32))


ROUTES = {
    "simple-matrix": lambda image: correct_simple(image, WARM),
    "tuned-matrix": lambda image: correct_tuned(image, WARM),
    "simple-job": lambda image: correct_simple(image, fit(image, SEARCH_SIDE)),
    "tuned-job": lambda image: correct_tuned(image, fit(image, SEARCH_SIDE)),
}


FINDERS = {"find-whole": 10**6, "find-small": SEARCH_SIDE}


def measure_finder(side, photo, repeats):
    image, cpu = cv2.imread(photo), []
    for _ in range(repeats + 1):
        began = time.process_time()
        found = find(image, side)
        cpu.append(1000 * (time.process_time() - began))
    print(json.dumps({"cpuMs": float(np.median(cpu[1:])), "isFound": found is not None}))


def main(route, photo, repeats):
    correct = ROUTES[route]
    cpu, wall = [], []
    with tempfile.TemporaryDirectory() as folder:
        for _ in range(repeats + 1):
            began, began_cpu = time.perf_counter(), time.process_time()
            cv2.imwrite(f"{folder}/out.jpg", correct(cv2.imread(photo)), QUALITY)
            cpu.append(1000 * (time.process_time() - began_cpu))
            wall.append(1000 * (time.perf_counter() - began))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    stats = {"cpuMs": float(np.median(cpu[1:])), "wallMs": float(np.median(wall[1:])), "peakMb": peak}
    print(json.dumps(stats))


route, photo, repeats = sys.argv[1], sys.argv[2], int(sys.argv[3])
if route in FINDERS:
    measure_finder(FINDERS[route], photo, repeats)
else:
    main(route, photo, repeats)
