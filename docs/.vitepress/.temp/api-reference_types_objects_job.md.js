import { resolveComponent, useSSRContext } from "vue";
import { ssrRenderAttrs, ssrRenderComponent } from "vue/server-renderer";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Job","description":"","frontmatter":{},"headers":[],"relativePath":"api-reference/types/objects/job.md","filePath":"api-reference/types/objects/job.md"}');
const _sfc_main = { name: "api-reference/types/objects/job.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  const _component_Badge = resolveComponent("Badge");
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="job" tabindex="-1">Job <a class="header-anchor" href="#job" aria-label="Permalink to &quot;Job&quot;">​</a></h1><p>One image, one thing to do to it.</p><div class="language-graphql vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">graphql</span><pre class="shiki shiki-themes github-light github-dark vp-code" tabindex="0"><code><span class="line"><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">type</span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;"> Job</span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;"> implements</span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;"> Node</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;"> {</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  attempts</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">Int</span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">!</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  batch</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">Batch</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  completedAt</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">DateTime</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  createdAt</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">DateTime</span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">!</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  description</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">String</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  failure</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">JobFailure</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  id</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">ID</span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">!</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  image</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">Image</span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">!</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  log</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: [</span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">JobLogEntry</span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">!</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">]</span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">!</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  name</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">String</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  options</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">JSON</span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">!</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  priority</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">Int</span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">!</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  profile</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">CorrectionProfile</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  progress</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">Float</span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">!</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  reference</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">Image</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  result</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">Result</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  stage</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">JobStage</span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">!</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  startedAt</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">DateTime</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  status</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">JobStatus</span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">!</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  type</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">JobType</span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">!</span></span>
<span class="line"><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">}</span></span></code></pre></div><h2 id="fields" tabindex="-1">Fields <a class="header-anchor" href="#fields" aria-label="Permalink to &quot;Fields&quot;">​</a></h2><h3 id="attempts" tabindex="-1"><a href="#attempts"><code>Job.attempts</code></a> · <a href="/api-reference/types/scalars/int.html"><code>Int!</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "non-null"
  }, null, _parent));
  _push(` `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "scalar"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#attempts" aria-label="Permalink to &quot;[\`Job.attempts\`](#attempts) · [\`Int!\`](/api-reference/types/scalars/int) &lt;Badge type=&quot;info&quot; text=&quot;non-null&quot; /&gt; &lt;Badge type=&quot;info&quot; text=&quot;scalar&quot; /&gt; {#attempts}&quot;">​</a></h3><p>Attempts started so far.</p><h3 id="batch" tabindex="-1"><a href="#batch"><code>Job.batch</code></a> · <a href="/api-reference/types/objects/batch.html"><code>Batch</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "object"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#batch" aria-label="Permalink to &quot;[\`Job.batch\`](#batch) · [\`Batch\`](/api-reference/types/objects/batch) &lt;Badge type=&quot;info&quot; text=&quot;object&quot; /&gt; {#batch}&quot;">​</a></h3><p>The batch that it was made by; null where it was made alone.</p><h3 id="completed-at" tabindex="-1"><a href="#completed-at"><code>Job.completedAt</code></a> · <a href="/api-reference/types/scalars/date-time.html"><code>DateTime</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "scalar"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#completed-at" aria-label="Permalink to &quot;[\`Job.completedAt\`](#completed-at) · [\`DateTime\`](/api-reference/types/scalars/date-time) &lt;Badge type=&quot;info&quot; text=&quot;scalar&quot; /&gt; {#completed-at}&quot;">​</a></h3><p>When it ended, whichever way.</p><h3 id="created-at" tabindex="-1"><a href="#created-at"><code>Job.createdAt</code></a> · <a href="/api-reference/types/scalars/date-time.html"><code>DateTime!</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "non-null"
  }, null, _parent));
  _push(` `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "scalar"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#created-at" aria-label="Permalink to &quot;[\`Job.createdAt\`](#created-at) · [\`DateTime!\`](/api-reference/types/scalars/date-time) &lt;Badge type=&quot;info&quot; text=&quot;non-null&quot; /&gt; &lt;Badge type=&quot;info&quot; text=&quot;scalar&quot; /&gt; {#created-at}&quot;">​</a></h3><p>When it was made.</p><h3 id="description" tabindex="-1"><a href="#description"><code>Job.description</code></a> · <a href="/api-reference/types/scalars/string.html"><code>String</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "scalar"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#description" aria-label="Permalink to &quot;[\`Job.description\`](#description) · [\`String\`](/api-reference/types/scalars/string) &lt;Badge type=&quot;info&quot; text=&quot;scalar&quot; /&gt; {#description}&quot;">​</a></h3><p>Given by its maker.</p><h3 id="failure" tabindex="-1"><a href="#failure"><code>Job.failure</code></a> · <a href="/api-reference/types/objects/job-failure.html"><code>JobFailure</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "object"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#failure" aria-label="Permalink to &quot;[\`Job.failure\`](#failure) · [\`JobFailure\`](/api-reference/types/objects/job-failure) &lt;Badge type=&quot;info&quot; text=&quot;object&quot; /&gt; {#failure}&quot;">​</a></h3><p>Why it failed; null unless it is FAILED.</p><h3 id="id" tabindex="-1"><a href="#id"><code>Job.id</code></a> · <a href="/api-reference/types/scalars/id.html"><code>ID!</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "non-null"
  }, null, _parent));
  _push(` `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "scalar"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#id" aria-label="Permalink to &quot;[\`Job.id\`](#id) · [\`ID!\`](/api-reference/types/scalars/id) &lt;Badge type=&quot;info&quot; text=&quot;non-null&quot; /&gt; &lt;Badge type=&quot;info&quot; text=&quot;scalar&quot; /&gt; {#id}&quot;">​</a></h3><p>Global id.</p><h3 id="image" tabindex="-1"><a href="#image"><code>Job.image</code></a> · <a href="/api-reference/types/objects/image.html"><code>Image!</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "non-null"
  }, null, _parent));
  _push(` `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "object"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#image" aria-label="Permalink to &quot;[\`Job.image\`](#image) · [\`Image!\`](/api-reference/types/objects/image) &lt;Badge type=&quot;info&quot; text=&quot;non-null&quot; /&gt; &lt;Badge type=&quot;info&quot; text=&quot;object&quot; /&gt; {#image}&quot;">​</a></h3><p>The image that it is about.</p><h3 id="log" tabindex="-1"><a href="#log"><code>Job.log</code></a> · <a href="/api-reference/types/objects/job-log-entry.html"><code>[JobLogEntry!]!</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "non-null"
  }, null, _parent));
  _push(` `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "object"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#log" aria-label="Permalink to &quot;[\`Job.log\`](#log) · [\`[JobLogEntry!]!\`](/api-reference/types/objects/job-log-entry) &lt;Badge type=&quot;info&quot; text=&quot;non-null&quot; /&gt; &lt;Badge type=&quot;info&quot; text=&quot;object&quot; /&gt; {#log}&quot;">​</a></h3><p>What happened, the oldest first.</p><h3 id="name" tabindex="-1"><a href="#name"><code>Job.name</code></a> · <a href="/api-reference/types/scalars/string.html"><code>String</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "scalar"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#name" aria-label="Permalink to &quot;[\`Job.name\`](#name) · [\`String\`](/api-reference/types/scalars/string) &lt;Badge type=&quot;info&quot; text=&quot;scalar&quot; /&gt; {#name}&quot;">​</a></h3><p>Given by its maker.</p><h3 id="options" tabindex="-1"><a href="#options"><code>Job.options</code></a> · <a href="/api-reference/types/scalars/json.html"><code>JSON!</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "non-null"
  }, null, _parent));
  _push(` `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "scalar"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#options" aria-label="Permalink to &quot;[\`Job.options\`](#options) · [\`JSON!\`](/api-reference/types/scalars/json) &lt;Badge type=&quot;info&quot; text=&quot;non-null&quot; /&gt; &lt;Badge type=&quot;info&quot; text=&quot;scalar&quot; /&gt; {#options}&quot;">​</a></h3><p>CorrectionOptions in force, every default filled in.</p><h3 id="priority" tabindex="-1"><a href="#priority"><code>Job.priority</code></a> · <a href="/api-reference/types/scalars/int.html"><code>Int!</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "non-null"
  }, null, _parent));
  _push(` `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "scalar"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#priority" aria-label="Permalink to &quot;[\`Job.priority\`](#priority) · [\`Int!\`](/api-reference/types/scalars/int) &lt;Badge type=&quot;info&quot; text=&quot;non-null&quot; /&gt; &lt;Badge type=&quot;info&quot; text=&quot;scalar&quot; /&gt; {#priority}&quot;">​</a></h3><p>Lower runs first; 0 is usual.</p><h3 id="profile" tabindex="-1"><a href="#profile"><code>Job.profile</code></a> · <a href="/api-reference/types/objects/correction-profile.html"><code>CorrectionProfile</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "object"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#profile" aria-label="Permalink to &quot;[\`Job.profile\`](#profile) · [\`CorrectionProfile\`](/api-reference/types/objects/correction-profile) &lt;Badge type=&quot;info&quot; text=&quot;object&quot; /&gt; {#profile}&quot;">​</a></h3><p>The profile that it applies, for CORRECT; null where it was deleted since.</p><h3 id="progress" tabindex="-1"><a href="#progress"><code>Job.progress</code></a> · <a href="/api-reference/types/scalars/float.html"><code>Float!</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "non-null"
  }, null, _parent));
  _push(` `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "scalar"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#progress" aria-label="Permalink to &quot;[\`Job.progress\`](#progress) · [\`Float!\`](/api-reference/types/scalars/float) &lt;Badge type=&quot;info&quot; text=&quot;non-null&quot; /&gt; &lt;Badge type=&quot;info&quot; text=&quot;scalar&quot; /&gt; {#progress}&quot;">​</a></h3><p>0 to 100, never goes down within an attempt.</p><h3 id="reference" tabindex="-1"><a href="#reference"><code>Job.reference</code></a> · <a href="/api-reference/types/objects/image.html"><code>Image</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "object"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#reference" aria-label="Permalink to &quot;[\`Job.reference\`](#reference) · [\`Image\`](/api-reference/types/objects/image) &lt;Badge type=&quot;info&quot; text=&quot;object&quot; /&gt; {#reference}&quot;">​</a></h3><p>The image with the chart, for CORRECT without a profile; null where it was removed since.</p><h3 id="result" tabindex="-1"><a href="#result"><code>Job.result</code></a> · <a href="/api-reference/types/objects/result.html"><code>Result</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "object"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#result" aria-label="Permalink to &quot;[\`Job.result\`](#result) · [\`Result\`](/api-reference/types/objects/result) &lt;Badge type=&quot;info&quot; text=&quot;object&quot; /&gt; {#result}&quot;">​</a></h3><p>What it found or made; null until it is COMPLETED.</p><h3 id="stage" tabindex="-1"><a href="#stage"><code>Job.stage</code></a> · <a href="/api-reference/types/enums/job-stage.html"><code>JobStage!</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "non-null"
  }, null, _parent));
  _push(` `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "enum"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#stage" aria-label="Permalink to &quot;[\`Job.stage\`](#stage) · [\`JobStage!\`](/api-reference/types/enums/job-stage) &lt;Badge type=&quot;info&quot; text=&quot;non-null&quot; /&gt; &lt;Badge type=&quot;info&quot; text=&quot;enum&quot; /&gt; {#stage}&quot;">​</a></h3><p>What it is at, or was when it ended.</p><h3 id="started-at" tabindex="-1"><a href="#started-at"><code>Job.startedAt</code></a> · <a href="/api-reference/types/scalars/date-time.html"><code>DateTime</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "scalar"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#started-at" aria-label="Permalink to &quot;[\`Job.startedAt\`](#started-at) · [\`DateTime\`](/api-reference/types/scalars/date-time) &lt;Badge type=&quot;info&quot; text=&quot;scalar&quot; /&gt; {#started-at}&quot;">​</a></h3><p>When its first attempt started.</p><h3 id="status" tabindex="-1"><a href="#status"><code>Job.status</code></a> · <a href="/api-reference/types/enums/job-status.html"><code>JobStatus!</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "non-null"
  }, null, _parent));
  _push(` `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "enum"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#status" aria-label="Permalink to &quot;[\`Job.status\`](#status) · [\`JobStatus!\`](/api-reference/types/enums/job-status) &lt;Badge type=&quot;info&quot; text=&quot;non-null&quot; /&gt; &lt;Badge type=&quot;info&quot; text=&quot;enum&quot; /&gt; {#status}&quot;">​</a></h3><p>Where it stands.</p><h3 id="type" tabindex="-1"><a href="#type"><code>Job.type</code></a> · <a href="/api-reference/types/enums/job-type.html"><code>JobType!</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "non-null"
  }, null, _parent));
  _push(` `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "enum"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#type" aria-label="Permalink to &quot;[\`Job.type\`](#type) · [\`JobType!\`](/api-reference/types/enums/job-type) &lt;Badge type=&quot;info&quot; text=&quot;non-null&quot; /&gt; &lt;Badge type=&quot;info&quot; text=&quot;enum&quot; /&gt; {#type}&quot;">​</a></h3><p>What is done.</p><h2 id="interfaces" tabindex="-1">Interfaces <a class="header-anchor" href="#interfaces" aria-label="Permalink to &quot;Interfaces&quot;">​</a></h2><h3 id="node" tabindex="-1"><a href="/api-reference/types/interfaces/node.html"><code>Node</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "interface"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#node" aria-label="Permalink to &quot;[\`Node\`](/api-reference/types/interfaces/node) &lt;Badge type=&quot;info&quot; text=&quot;interface&quot; /&gt;&quot;">​</a></h3><p>Anything that can be fetched again by its id alone.</p><h2 id="returned-by" tabindex="-1">Returned By <a class="header-anchor" href="#returned-by" aria-label="Permalink to &quot;Returned By&quot;">​</a></h2><p><a href="/api-reference/operations/mutations/cancel-job.html"><code>cancelJob</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "mutation"
  }, null, _parent));
  _push(` · <a href="/api-reference/operations/mutations/create-job.html"><code>createJob</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "mutation"
  }, null, _parent));
  _push(` · <a href="/api-reference/operations/mutations/drop-job.html"><code>dropJob</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "mutation"
  }, null, _parent));
  _push(` · <a href="/api-reference/operations/queries/job.html"><code>job</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "query"
  }, null, _parent));
  _push(` · <a href="/api-reference/operations/mutations/requeue-job.html"><code>requeueJob</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "mutation"
  }, null, _parent));
  _push(` · <a href="/api-reference/operations/mutations/retry-job.html"><code>retryJob</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "mutation"
  }, null, _parent));
  _push(` · <a href="/api-reference/operations/mutations/update-job.html"><code>updateJob</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "mutation"
  }, null, _parent));
  _push(`</p><h2 id="member-of" tabindex="-1">Member Of <a class="header-anchor" href="#member-of" aria-label="Permalink to &quot;Member Of&quot;">​</a></h2><p><a href="/api-reference/types/objects/job-edge.html"><code>JobEdge</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "object"
  }, null, _parent));
  _push(` · <a href="/api-reference/types/objects/job-progress.html"><code>JobProgress</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "object"
  }, null, _parent));
  _push(` · <a href="/api-reference/types/objects/queue-entry.html"><code>QueueEntry</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "object"
  }, null, _parent));
  _push(` · <a href="/api-reference/types/objects/result.html"><code>Result</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "object"
  }, null, _parent));
  _push(`</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api-reference/types/objects/job.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const job = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  job as default
};
