namespace ThemeClassifier.Checking;

/// <summary>Lays the blocks of a page back on its grid. Each column has a height that counts rows: the next line of a
/// block is 1 further, a new block 3, the first one under a heading 2. What has the same height in both columns was
/// printed on one line. So the printed lines follow from the blocks, and a wrong column or boundary shows.</summary>
public static class PageGrid
{
    private const double NewBlock = 3;
    private const double UnderHeading = 2;

    /// <summary>The printed lines of a page, from the top.</summary>
    /// <param name="blocks">The page's blocks, each column in reading order.</param>
    public static IReadOnlyList<string> Print(IEnumerable<LayoutBlock> blocks)
    {
        ArgumentNullException.ThrowIfNull(blocks);
        var printed = new List<(int Height, bool IsRight, string Line)>();
        foreach (var column in blocks.GroupBy(block => block.IsRight))
        {
            LayoutBlock? above = null;
            var height = 0.0;
            foreach (var block in column)
            {
                height += block.Gap ?? Rule(above);
                foreach (var line in block.Lines)
                {
                    printed.Add((Hundredths(height), block.IsRight, SourcePages.Fold(line)));
                    height += block.Leading;
                }

                height -= block.Leading;
                above = block;
            }
        }

        return
        [
            .. printed.GroupBy(line => line.Height)
                .OrderBy(line => line.Key)
                .Select(line => string.Join(' ', line.OrderBy(part => part.IsRight).Select(part => part.Line))),
        ];
    }

    private static double Rule(LayoutBlock? above) => above switch
    {
        null => 0,
        { Kind: BlockKind.Heading } => UnderHeading,
        _ => NewBlock,
    };

    /// <summary>Pull quotes have fractions of a row; sums of fractions must still be equal.</summary>
    private static int Hundredths(double height) => (int)Math.Round(height * 100);
}
