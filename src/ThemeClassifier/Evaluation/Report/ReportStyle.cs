namespace ThemeClassifier.Evaluation.Report;

/// <summary>How the page looks.</summary>
internal static class ReportStyle
{
    public const string Css = """
        body { font: 16px/1.5 system-ui, sans-serif; color: #1b1b1b; background: #fff; max-width: 76rem; margin: 0 auto; padding: 1rem; }
        h1, h2 { line-height: 1.2; color: #12355b; }
        h2 { margin-top: 2.5rem; border-bottom: 2px solid #12355b; }
        p, dl, nav { max-width: 46rem; }
        a { color: #0b4f9e; }
        dl div { display: flex; gap: 1rem; border-bottom: 1px solid #d0d0d0; }
        dt { flex: 0 0 15rem; font-weight: 600; }
        dd { margin: 0; }
        nav ol { columns: 2; }
        .scroll { overflow-x: auto; margin: 1rem 0; }
        .scroll:focus-visible, a:focus-visible { outline: 3px solid #0b4f9e; outline-offset: 2px; }
        table { border-collapse: collapse; font-size: .875rem; font-variant-numeric: tabular-nums; }
        caption { text-align: left; font-weight: 600; padding: .25rem 0; }
        th, td { padding: .25rem .625rem; border-bottom: 1px solid #c4c4c4; text-align: right; vertical-align: top; }
        th.turned { writing-mode: vertical-rl; text-align: left; vertical-align: bottom; }
        .heat1 { background: #eaf1fb; } .heat2 { background: #cfe0f5; } .heat3 { background: #a9c8ec; } .heat4 { background: #7fabde; } .heat5 { background: #0b4f9e; color: #fff; }
        th.text, td.text { text-align: left; min-width: 8rem; overflow-wrap: break-word; }
        tbody th { font-weight: 400; text-align: left; }
        thead th { vertical-align: bottom; border-bottom: 2px solid #12355b; }
        th.group { text-align: left; font-weight: 600; background: #e8eef5; }
        figure { margin: 1rem 0; }
        figure svg { max-width: 100%; height: auto; border: 1px solid #d0d0d0; }
        figcaption { font-size: .875rem; max-width: 46rem; }
        @media (max-width: 40rem) { nav ol { columns: 1; } dl div { display: block; } }
        """;
}
