import { s } from '../strings';
import { Empty } from './empty';

export function NotFound() {
  return <Empty title={s.errors.notFound}>{s.errors.notFoundText}</Empty>;
}
