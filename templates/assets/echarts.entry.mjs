// The parts of Apache ECharts that packs use, as the global `echarts`: every
// series type that generator/chart can ask for, and the SVG renderer alone.
// A series that is missing here would be drawn blank without an error, which
// the engine in generator/chart turns into one.
import { use } from "echarts/core";
import { BarChart, HeatmapChart, LineChart, PieChart, ScatterChart } from "echarts/charts";
import { GridComponent, LegendPlainComponent, TooltipComponent, VisualMapPiecewiseComponent } from "echarts/components";
import { SVGRenderer } from "echarts/renderers";

use([
  BarChart, HeatmapChart, LineChart, PieChart, ScatterChart,
  GridComponent, LegendPlainComponent, TooltipComponent, VisualMapPiecewiseComponent,
  SVGRenderer,
]);

export { init, registerTheme, setPlatformAPI, version } from "echarts/core";
