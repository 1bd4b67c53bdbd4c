import { useMutation } from '@apollo/client/react';
import { Button, Menu } from '@mantine/core';
import { ExportReportDocument, type ExportReportMutationVariables, type ReportFormat } from '../api/generated/graphql';
import { notifyError } from '../api/notify';
import { download, filenameOf } from '../download';
import { sameOrigin } from '../format';
import { s } from '../strings';

const formats: readonly ReportFormat[] = ['PDF', 'HTML', 'CSV', 'JSON'];

/** Exports a report and downloads it. */
export function ReportMenu({ variables }: { variables: Omit<ExportReportMutationVariables, 'format'> }) {
  const [exportReport, { loading }] = useMutation(ExportReportDocument, { onError: notifyError });
  const exportAndDownload = async (format: ReportFormat) => {
    const { data } = await exportReport({ variables: { ...variables, format } });
    if (data) download(sameOrigin(data.exportReport.url), filenameOf(data.exportReport.url));
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
          <Menu.Item key={format} onClick={() => void exportAndDownload(format)}>
            {s.report.formats[format]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
