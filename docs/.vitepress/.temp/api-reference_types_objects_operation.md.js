import { resolveComponent, useSSRContext } from "vue";
import { ssrRenderAttrs, ssrRenderComponent } from "vue/server-renderer";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Operation","description":"","frontmatter":{},"headers":[],"relativePath":"api-reference/types/objects/operation.md","filePath":"api-reference/types/objects/operation.md"}');
const _sfc_main = { name: "api-reference/types/objects/operation.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  const _component_Badge = resolveComponent("Badge");
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="operation" tabindex="-1">Operation <a class="header-anchor" href="#operation" aria-label="Permalink to &quot;Operation&quot;">​</a></h1><p>A change of many images at once, with a record of each file: what it does is written down before it is done, so one that is cut off goes on where it stopped, and one that has ended can be undone.</p><div class="language-graphql vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">graphql</span><pre class="shiki shiki-themes github-light github-dark vp-code" tabindex="0"><code><span class="line"><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">type</span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;"> Operation</span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;"> implements</span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;"> Node</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;"> {</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  completedAt</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">DateTime</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  createdAt</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">DateTime</span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">!</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  dryRun</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">Boolean</span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">!</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  duplicatesFound</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">Int</span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">!</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  failure</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">JobFailure</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  filesFailed</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">Int</span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">!</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  filesProcessed</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">Int</span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">!</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  filesScanned</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">Int</span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">!</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  filesSkipped</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">Int</span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">!</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  id</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">ID</span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">!</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  progress</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">Float</span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">!</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  records</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">(</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">    after</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">String</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">    before</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">String</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">    first</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">Int</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;"> = </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">20</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">    last</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">Int</span></span>
<span class="line"><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">  ): </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">FileRecordConnection</span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">!</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  rollbackOf</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">Operation</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  rolledBackBy</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">Operation</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  spaceSaved</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">ByteCount</span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">!</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  startedAt</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">DateTime</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  status</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">JobStatus</span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">!</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  type</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">OperationType</span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">!</span></span>
<span class="line"><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">}</span></span></code></pre></div><h2 id="fields" tabindex="-1">Fields <a class="header-anchor" href="#fields" aria-label="Permalink to &quot;Fields&quot;">​</a></h2><h3 id="completed-at" tabindex="-1"><a href="#completed-at"><code>Operation.completedAt</code></a> · <a href="/api-reference/types/scalars/date-time.html"><code>DateTime</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "scalar"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#completed-at" aria-label="Permalink to &quot;[\`Operation.completedAt\`](#completed-at) · [\`DateTime\`](/api-reference/types/scalars/date-time) &lt;Badge type=&quot;info&quot; text=&quot;scalar&quot; /&gt; {#completed-at}&quot;">​</a></h3><p>When it ended, in whichever way.</p><h3 id="created-at" tabindex="-1"><a href="#created-at"><code>Operation.createdAt</code></a> · <a href="/api-reference/types/scalars/date-time.html"><code>DateTime!</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "non-null"
  }, null, _parent));
  _push(` `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "scalar"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#created-at" aria-label="Permalink to &quot;[\`Operation.createdAt\`](#created-at) · [\`DateTime!\`](/api-reference/types/scalars/date-time) &lt;Badge type=&quot;info&quot; text=&quot;non-null&quot; /&gt; &lt;Badge type=&quot;info&quot; text=&quot;scalar&quot; /&gt; {#created-at}&quot;">​</a></h3><p>When it was asked for.</p><h3 id="dry-run" tabindex="-1"><a href="#dry-run"><code>Operation.dryRun</code></a> · <a href="/api-reference/types/scalars/boolean.html"><code>Boolean!</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "non-null"
  }, null, _parent));
  _push(` `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "scalar"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#dry-run" aria-label="Permalink to &quot;[\`Operation.dryRun\`](#dry-run) · [\`Boolean!\`](/api-reference/types/scalars/boolean) &lt;Badge type=&quot;info&quot; text=&quot;non-null&quot; /&gt; &lt;Badge type=&quot;info&quot; text=&quot;scalar&quot; /&gt; {#dry-run}&quot;">​</a></h3><p>True: nothing was touched, records tell what would be.</p><h3 id="duplicates-found" tabindex="-1"><a href="#duplicates-found"><code>Operation.duplicatesFound</code></a> · <a href="/api-reference/types/scalars/int.html"><code>Int!</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "non-null"
  }, null, _parent));
  _push(` `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "scalar"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#duplicates-found" aria-label="Permalink to &quot;[\`Operation.duplicatesFound\`](#duplicates-found) · [\`Int!\`](/api-reference/types/scalars/int) &lt;Badge type=&quot;info&quot; text=&quot;non-null&quot; /&gt; &lt;Badge type=&quot;info&quot; text=&quot;scalar&quot; /&gt; {#duplicates-found}&quot;">​</a></h3><p>Those that the library has besides.</p><h3 id="failure" tabindex="-1"><a href="#failure"><code>Operation.failure</code></a> · <a href="/api-reference/types/objects/job-failure.html"><code>JobFailure</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "object"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#failure" aria-label="Permalink to &quot;[\`Operation.failure\`](#failure) · [\`JobFailure\`](/api-reference/types/objects/job-failure) &lt;Badge type=&quot;info&quot; text=&quot;object&quot; /&gt; {#failure}&quot;">​</a></h3><p>Why it FAILED as a whole; null where it did not.</p><h3 id="files-failed" tabindex="-1"><a href="#files-failed"><code>Operation.filesFailed</code></a> · <a href="/api-reference/types/scalars/int.html"><code>Int!</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "non-null"
  }, null, _parent));
  _push(` `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "scalar"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#files-failed" aria-label="Permalink to &quot;[\`Operation.filesFailed\`](#files-failed) · [\`Int!\`](/api-reference/types/scalars/int) &lt;Badge type=&quot;info&quot; text=&quot;non-null&quot; /&gt; &lt;Badge type=&quot;info&quot; text=&quot;scalar&quot; /&gt; {#files-failed}&quot;">​</a></h3><p>Those that could not be done.</p><h3 id="files-processed" tabindex="-1"><a href="#files-processed"><code>Operation.filesProcessed</code></a> · <a href="/api-reference/types/scalars/int.html"><code>Int!</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "non-null"
  }, null, _parent));
  _push(` `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "scalar"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#files-processed" aria-label="Permalink to &quot;[\`Operation.filesProcessed\`](#files-processed) · [\`Int!\`](/api-reference/types/scalars/int) &lt;Badge type=&quot;info&quot; text=&quot;non-null&quot; /&gt; &lt;Badge type=&quot;info&quot; text=&quot;scalar&quot; /&gt; {#files-processed}&quot;">​</a></h3><p>Those done; in a dry run those that would be.</p><h3 id="files-scanned" tabindex="-1"><a href="#files-scanned"><code>Operation.filesScanned</code></a> · <a href="/api-reference/types/scalars/int.html"><code>Int!</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "non-null"
  }, null, _parent));
  _push(` `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "scalar"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#files-scanned" aria-label="Permalink to &quot;[\`Operation.filesScanned\`](#files-scanned) · [\`Int!\`](/api-reference/types/scalars/int) &lt;Badge type=&quot;info&quot; text=&quot;non-null&quot; /&gt; &lt;Badge type=&quot;info&quot; text=&quot;scalar&quot; /&gt; {#files-scanned}&quot;">​</a></h3><p>Files or images that it has looked at.</p><h3 id="files-skipped" tabindex="-1"><a href="#files-skipped"><code>Operation.filesSkipped</code></a> · <a href="/api-reference/types/scalars/int.html"><code>Int!</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "non-null"
  }, null, _parent));
  _push(` `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "scalar"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#files-skipped" aria-label="Permalink to &quot;[\`Operation.filesSkipped\`](#files-skipped) · [\`Int!\`](/api-reference/types/scalars/int) &lt;Badge type=&quot;info&quot; text=&quot;non-null&quot; /&gt; &lt;Badge type=&quot;info&quot; text=&quot;scalar&quot; /&gt; {#files-skipped}&quot;">​</a></h3><p>Those passed over.</p><h3 id="id" tabindex="-1"><a href="#id"><code>Operation.id</code></a> · <a href="/api-reference/types/scalars/id.html"><code>ID!</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "non-null"
  }, null, _parent));
  _push(` `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "scalar"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#id" aria-label="Permalink to &quot;[\`Operation.id\`](#id) · [\`ID!\`](/api-reference/types/scalars/id) &lt;Badge type=&quot;info&quot; text=&quot;non-null&quot; /&gt; &lt;Badge type=&quot;info&quot; text=&quot;scalar&quot; /&gt; {#id}&quot;">​</a></h3><p>Global id.</p><h3 id="progress" tabindex="-1"><a href="#progress"><code>Operation.progress</code></a> · <a href="/api-reference/types/scalars/float.html"><code>Float!</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "non-null"
  }, null, _parent));
  _push(` `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "scalar"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#progress" aria-label="Permalink to &quot;[\`Operation.progress\`](#progress) · [\`Float!\`](/api-reference/types/scalars/float) &lt;Badge type=&quot;info&quot; text=&quot;non-null&quot; /&gt; &lt;Badge type=&quot;info&quot; text=&quot;scalar&quot; /&gt; {#progress}&quot;">​</a></h3><p>0 to 100, never goes down.</p><h3 id="records" tabindex="-1"><a href="#records"><code>Operation.records</code></a> · <a href="/api-reference/types/objects/file-record-connection.html"><code>FileRecordConnection!</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "non-null"
  }, null, _parent));
  _push(` `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "object"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#records" aria-label="Permalink to &quot;[\`Operation.records\`](#records) · [\`FileRecordConnection!\`](/api-reference/types/objects/file-record-connection) &lt;Badge type=&quot;info&quot; text=&quot;non-null&quot; /&gt; &lt;Badge type=&quot;info&quot; text=&quot;object&quot; /&gt; {#records}&quot;">​</a></h3><p>A record of each file, in the order in which they come.</p><h4 id="operation-records-after" tabindex="-1"><a href="#operation-records-after"><code>Operation.records.after</code></a> · <a href="/api-reference/types/scalars/string.html"><code>String</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "scalar"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#operation-records-after" aria-label="Permalink to &quot;[\`Operation.records.after\`](#operation-records-after) · [\`String\`](/api-reference/types/scalars/string) &lt;Badge type=&quot;info&quot; text=&quot;scalar&quot; /&gt; {#operation-records-after}&quot;">​</a></h4><p>Only rows after the one with this cursor.</p><h4 id="operation-records-before" tabindex="-1"><a href="#operation-records-before"><code>Operation.records.before</code></a> · <a href="/api-reference/types/scalars/string.html"><code>String</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "scalar"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#operation-records-before" aria-label="Permalink to &quot;[\`Operation.records.before\`](#operation-records-before) · [\`String\`](/api-reference/types/scalars/string) &lt;Badge type=&quot;info&quot; text=&quot;scalar&quot; /&gt; {#operation-records-before}&quot;">​</a></h4><p>Only rows before the one with this cursor.</p><h4 id="operation-records-first" tabindex="-1"><a href="#operation-records-first"><code>Operation.records.first</code></a> · <a href="/api-reference/types/scalars/int.html"><code>Int</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "scalar"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#operation-records-first" aria-label="Permalink to &quot;[\`Operation.records.first\`](#operation-records-first) · [\`Int\`](/api-reference/types/scalars/int) &lt;Badge type=&quot;info&quot; text=&quot;scalar&quot; /&gt; {#operation-records-first}&quot;">​</a></h4><p>How many rows from the start, 0 to 100; not looked at where last is given.</p><h4 id="operation-records-last" tabindex="-1"><a href="#operation-records-last"><code>Operation.records.last</code></a> · <a href="/api-reference/types/scalars/int.html"><code>Int</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "scalar"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#operation-records-last" aria-label="Permalink to &quot;[\`Operation.records.last\`](#operation-records-last) · [\`Int\`](/api-reference/types/scalars/int) &lt;Badge type=&quot;info&quot; text=&quot;scalar&quot; /&gt; {#operation-records-last}&quot;">​</a></h4><p>How many rows from the end, 0 to 100; they still come in the order of the list.</p><h3 id="rollback-of" tabindex="-1"><a href="#rollback-of"><code>Operation.rollbackOf</code></a> · <a href="/api-reference/types/objects/operation.html"><code>Operation</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "object"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#rollback-of" aria-label="Permalink to &quot;[\`Operation.rollbackOf\`](#rollback-of) · [\`Operation\`](/api-reference/types/objects/operation) &lt;Badge type=&quot;info&quot; text=&quot;object&quot; /&gt; {#rollback-of}&quot;">​</a></h3><p>The operation that this one undoes.</p><h3 id="rolled-back-by" tabindex="-1"><a href="#rolled-back-by"><code>Operation.rolledBackBy</code></a> · <a href="/api-reference/types/objects/operation.html"><code>Operation</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "object"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#rolled-back-by" aria-label="Permalink to &quot;[\`Operation.rolledBackBy\`](#rolled-back-by) · [\`Operation\`](/api-reference/types/objects/operation) &lt;Badge type=&quot;info&quot; text=&quot;object&quot; /&gt; {#rolled-back-by}&quot;">​</a></h3><p>The newest operation that undoes this one.</p><h3 id="space-saved" tabindex="-1"><a href="#space-saved"><code>Operation.spaceSaved</code></a> · <a href="/api-reference/types/scalars/byte-count.html"><code>ByteCount!</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "non-null"
  }, null, _parent));
  _push(` `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "scalar"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#space-saved" aria-label="Permalink to &quot;[\`Operation.spaceSaved\`](#space-saved) · [\`ByteCount!\`](/api-reference/types/scalars/byte-count) &lt;Badge type=&quot;info&quot; text=&quot;non-null&quot; /&gt; &lt;Badge type=&quot;info&quot; text=&quot;scalar&quot; /&gt; {#space-saved}&quot;">​</a></h3><p>Bytes of the files that went to the trash. Identical files share their place in storage: what emptying the trash frees may be less.</p><h3 id="started-at" tabindex="-1"><a href="#started-at"><code>Operation.startedAt</code></a> · <a href="/api-reference/types/scalars/date-time.html"><code>DateTime</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "scalar"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#started-at" aria-label="Permalink to &quot;[\`Operation.startedAt\`](#started-at) · [\`DateTime\`](/api-reference/types/scalars/date-time) &lt;Badge type=&quot;info&quot; text=&quot;scalar&quot; /&gt; {#started-at}&quot;">​</a></h3><p>When a worker took it up.</p><h3 id="status" tabindex="-1"><a href="#status"><code>Operation.status</code></a> · <a href="/api-reference/types/enums/job-status.html"><code>JobStatus!</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "non-null"
  }, null, _parent));
  _push(` `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "enum"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#status" aria-label="Permalink to &quot;[\`Operation.status\`](#status) · [\`JobStatus!\`](/api-reference/types/enums/job-status) &lt;Badge type=&quot;info&quot; text=&quot;non-null&quot; /&gt; &lt;Badge type=&quot;info&quot; text=&quot;enum&quot; /&gt; {#status}&quot;">​</a></h3><p>COMPLETED also where single files could not be done; FAILED where it could not go on as a whole.</p><h3 id="type" tabindex="-1"><a href="#type"><code>Operation.type</code></a> · <a href="/api-reference/types/enums/operation-type.html"><code>OperationType!</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "non-null"
  }, null, _parent));
  _push(` `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "enum"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#type" aria-label="Permalink to &quot;[\`Operation.type\`](#type) · [\`OperationType!\`](/api-reference/types/enums/operation-type) &lt;Badge type=&quot;info&quot; text=&quot;non-null&quot; /&gt; &lt;Badge type=&quot;info&quot; text=&quot;enum&quot; /&gt; {#type}&quot;">​</a></h3><p>What it does.</p><h2 id="interfaces" tabindex="-1">Interfaces <a class="header-anchor" href="#interfaces" aria-label="Permalink to &quot;Interfaces&quot;">​</a></h2><h3 id="node" tabindex="-1"><a href="/api-reference/types/interfaces/node.html"><code>Node</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "interface"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#node" aria-label="Permalink to &quot;[\`Node\`](/api-reference/types/interfaces/node) &lt;Badge type=&quot;info&quot; text=&quot;interface&quot; /&gt;&quot;">​</a></h3><p>Anything that can be fetched again by its id alone.</p><h2 id="returned-by" tabindex="-1">Returned By <a class="header-anchor" href="#returned-by" aria-label="Permalink to &quot;Returned By&quot;">​</a></h2><p><a href="/api-reference/operations/mutations/cancel-operation.html"><code>cancelOperation</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "mutation"
  }, null, _parent));
  _push(` · <a href="/api-reference/operations/queries/operation.html"><code>operation</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "query"
  }, null, _parent));
  _push(` · <a href="/api-reference/operations/mutations/rollback-operation.html"><code>rollbackOperation</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "mutation"
  }, null, _parent));
  _push(` · <a href="/api-reference/operations/mutations/start-operation.html"><code>startOperation</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "mutation"
  }, null, _parent));
  _push(`</p><h2 id="member-of" tabindex="-1">Member Of <a class="header-anchor" href="#member-of" aria-label="Permalink to &quot;Member Of&quot;">​</a></h2><p><a href="/api-reference/types/objects/operation.html"><code>Operation</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "object"
  }, null, _parent));
  _push(` · <a href="/api-reference/types/objects/operation-edge.html"><code>OperationEdge</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "object"
  }, null, _parent));
  _push(` · <a href="/api-reference/types/objects/operation-progress.html"><code>OperationProgress</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "object"
  }, null, _parent));
  _push(`</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api-reference/types/objects/operation.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const operation = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  operation as default
};
