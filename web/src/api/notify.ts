import { notifications } from '@mantine/notifications';
import { s } from '../strings';
import { messageOf } from './message';

export const notifyError = (error: unknown): void =>
  void notifications.show({ color: 'red', title: s.errors.title, message: messageOf(error), autoClose: 10_000 });

export const notify = (message: string): void => void notifications.show({ message });
