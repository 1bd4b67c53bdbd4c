import { useMutation } from '@apollo/client/react';
import { Button, Menu } from '@mantine/core';
import { ExportReportDocument, type ExportReportMutationVariables, type ReportFormat } from '../api/generated/graphql';
import { tellError } from '../api/tell';
import { download, nameIn } from '../download';
import { own } from '../format';
import { s } from '../strings';

const formats: readonly ReportFormat[] = ['PDF', 'HTML', 'CSV', 'JSON'];

/** Makes a report and downloads it. */
export function ReportMenu({ variables }: { variables: Omit<ExportReportMutationVariables, 'format'> }) {
  const [exportReport, { loading }] = useMutation(ExportReportDocument, { onError: tellError });
  const make = async (format: ReportFormat) => {
    const { data } = await exportReport({ variables: { ...variables, format } });
    if (data) download(own(data.exportReport.url), nameIn(data.exportReport.url));
  };
  return (
    <Menu>
      <Menu.Target>
        <Button variant="default" loading={loading}>
          {s.report.title}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {formats.map((format) => (
          <Menu.Item key={format} onClick={() => void make(format)}>
            {s.report.formats[format]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
