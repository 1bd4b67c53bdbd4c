import { resolveComponent, useSSRContext } from "vue";
import { ssrRenderAttrs, ssrRenderComponent } from "vue/server-renderer";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"StartOperationInput","description":"","frontmatter":{},"headers":[],"relativePath":"api-reference/types/inputs/start-operation-input.md","filePath":"api-reference/types/inputs/start-operation-input.md"}');
const _sfc_main = { name: "api-reference/types/inputs/start-operation-input.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  const _component_Badge = resolveComponent("Badge");
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="startoperationinput" tabindex="-1">StartOperationInput <a class="header-anchor" href="#startoperationinput" aria-label="Permalink to &quot;StartOperationInput&quot;">​</a></h1><p>What is to be done to which images. What does not concern the type is left aside.</p><div class="language-graphql vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">graphql</span><pre class="shiki shiki-themes github-light github-dark vp-code" tabindex="0"><code><span class="line"><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">input</span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;"> StartOperationInput</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;"> {</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  dryRun</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">Boolean</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  filter</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">ImageFilter</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  folderTemplate</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">String</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  fromDryRun</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">ID</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  keep</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">DuplicateKeep</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  path</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">String</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  root</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">String</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  similarity</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">Int</span></span>
<span class="line"><span style="--shiki-light:#E36209;--shiki-dark:#FFAB70;">  type</span><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">: </span><span style="--shiki-light:#005CC5;--shiki-dark:#79B8FF;">OperationType</span><span style="--shiki-light:#D73A49;--shiki-dark:#F97583;">!</span></span>
<span class="line"><span style="--shiki-light:#24292E;--shiki-dark:#E1E4E8;">}</span></span></code></pre></div><h2 id="fields" tabindex="-1">Fields <a class="header-anchor" href="#fields" aria-label="Permalink to &quot;Fields&quot;">​</a></h2><h3 id="dry-run" tabindex="-1"><a href="#dry-run"><code>StartOperationInput.dryRun</code></a> · <a href="/api-reference/types/scalars/boolean.html"><code>Boolean</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "scalar"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#dry-run" aria-label="Permalink to &quot;[\`StartOperationInput.dryRun\`](#dry-run) · [\`Boolean\`](/api-reference/types/scalars/boolean) &lt;Badge type=&quot;info&quot; text=&quot;scalar&quot; /&gt; {#dry-run}&quot;">​</a></h3><p>Touch nothing; tell what would be.</p><h3 id="filter" tabindex="-1"><a href="#filter"><code>StartOperationInput.filter</code></a> · <a href="/api-reference/types/inputs/image-filter.html"><code>ImageFilter</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "input"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#filter" aria-label="Permalink to &quot;[\`StartOperationInput.filter\`](#filter) · [\`ImageFilter\`](/api-reference/types/inputs/image-filter) &lt;Badge type=&quot;info&quot; text=&quot;input&quot; /&gt; {#filter}&quot;">​</a></h3><p>Which of the viewer&#39;s own images; all where left out.</p><h3 id="folder-template" tabindex="-1"><a href="#folder-template"><code>StartOperationInput.folderTemplate</code></a> · <a href="/api-reference/types/scalars/string.html"><code>String</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "scalar"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#folder-template" aria-label="Permalink to &quot;[\`StartOperationInput.folderTemplate\`](#folder-template) · [\`String\`](/api-reference/types/scalars/string) &lt;Badge type=&quot;info&quot; text=&quot;scalar&quot; /&gt; {#folder-template}&quot;">​</a></h3><p>ORGANIZE: folder template of {year} {month} {day} {camera} {category} {rating} {extension}; default &#39;{category}/{year}&#39;.</p><h3 id="from-dry-run" tabindex="-1"><a href="#from-dry-run"><code>StartOperationInput.fromDryRun</code></a> · <a href="/api-reference/types/scalars/id.html"><code>ID</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "scalar"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#from-dry-run" aria-label="Permalink to &quot;[\`StartOperationInput.fromDryRun\`](#from-dry-run) · [\`ID\`](/api-reference/types/scalars/id) &lt;Badge type=&quot;info&quot; text=&quot;scalar&quot; /&gt; {#from-dry-run}&quot;">​</a></h3><p>A dry run of the same type that is COMPLETED: its plan is carried out as it is, with dryRun: false. Files that have changed since are refused, each with the reason.</p><h3 id="keep" tabindex="-1"><a href="#keep"><code>StartOperationInput.keep</code></a> · <a href="/api-reference/types/enums/duplicate-keep.html"><code>DuplicateKeep</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "enum"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#keep" aria-label="Permalink to &quot;[\`StartOperationInput.keep\`](#keep) · [\`DuplicateKeep\`](/api-reference/types/enums/duplicate-keep) &lt;Badge type=&quot;info&quot; text=&quot;enum&quot; /&gt; {#keep}&quot;">​</a></h3><p>DUPLICATE_CLEANUP: which one of a set stays.</p><h3 id="path" tabindex="-1"><a href="#path"><code>StartOperationInput.path</code></a> · <a href="/api-reference/types/scalars/string.html"><code>String</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "scalar"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#path" aria-label="Permalink to &quot;[\`StartOperationInput.path\`](#path) · [\`String\`](/api-reference/types/scalars/string) &lt;Badge type=&quot;info&quot; text=&quot;scalar&quot; /&gt; {#path}&quot;">​</a></h3><p>IMPORT: a folder below that root, &#39;&#39; for all of it.</p><h3 id="root" tabindex="-1"><a href="#root"><code>StartOperationInput.root</code></a> · <a href="/api-reference/types/scalars/string.html"><code>String</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "scalar"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#root" aria-label="Permalink to &quot;[\`StartOperationInput.root\`](#root) · [\`String\`](/api-reference/types/scalars/string) &lt;Badge type=&quot;info&quot; text=&quot;scalar&quot; /&gt; {#root}&quot;">​</a></h3><p>IMPORT: the name of one of the roots that the server&#39;s operator allows.</p><h3 id="similarity" tabindex="-1"><a href="#similarity"><code>StartOperationInput.similarity</code></a> · <a href="/api-reference/types/scalars/int.html"><code>Int</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "scalar"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#similarity" aria-label="Permalink to &quot;[\`StartOperationInput.similarity\`](#similarity) · [\`Int\`](/api-reference/types/scalars/int) &lt;Badge type=&quot;info&quot; text=&quot;scalar&quot; /&gt; {#similarity}&quot;">​</a></h3><p>DUPLICATE_CLEANUP: also pictures that look alike, up to this many of 64 hash bits apart; 0 is byte-identical only.</p><h3 id="type" tabindex="-1"><a href="#type"><code>StartOperationInput.type</code></a> · <a href="/api-reference/types/enums/operation-type.html"><code>OperationType!</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "non-null"
  }, null, _parent));
  _push(` `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "enum"
  }, null, _parent));
  _push(` <a class="header-anchor" href="#type" aria-label="Permalink to &quot;[\`StartOperationInput.type\`](#type) · [\`OperationType!\`](/api-reference/types/enums/operation-type) &lt;Badge type=&quot;info&quot; text=&quot;non-null&quot; /&gt; &lt;Badge type=&quot;info&quot; text=&quot;enum&quot; /&gt; {#type}&quot;">​</a></h3><p>Any but ROLLBACK, for which see rollbackOperation.</p><h2 id="member-of" tabindex="-1">Member Of <a class="header-anchor" href="#member-of" aria-label="Permalink to &quot;Member Of&quot;">​</a></h2><p><a href="/api-reference/operations/mutations/start-operation.html"><code>startOperation</code></a> `);
  _push(ssrRenderComponent(_component_Badge, {
    type: "info",
    text: "mutation"
  }, null, _parent));
  _push(`</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api-reference/types/inputs/start-operation-input.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const startOperationInput = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  startOperationInput as default
};
