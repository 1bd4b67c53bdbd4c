import { createTheme } from '@mantine/core';

/** Neutral greys, so that the interface does not affect how the colours of a photo are judged. */
export const theme = createTheme({
  primaryColor: 'blue',
  primaryShade: { light: 8, dark: 8 },
  autoContrast: true,
  defaultRadius: 'sm',
  colors: {
    dark: [
      '#e6e6e6',
      '#c9c9c9',
      '#b4b4b4',
      '#8f8f8f',
      '#5c5c5c',
      '#474747',
      '#3a3a3a',
      '#2b2b2b',
      '#232323',
      '#1a1a1a',
    ],
  },
  components: {
    Anchor: { defaultProps: { underline: 'always' } },
  },
});
